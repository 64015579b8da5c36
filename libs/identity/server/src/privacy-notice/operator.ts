import type { Environment } from '@aula/platform/server';
import type { Operator } from './notice';

/** Who operates this installation, as its settings say. Without an address for data, questions go to the one that mails come from. */
export function operatorOf({ OPERATOR_NAME, OPERATOR_KIND, OPERATOR_ADDRESS, OPERATOR_LEGAL_BASIS, PRIVACY_CONTACT, MAIL_FROM }: Environment): Operator {
  const contact = PRIVACY_CONTACT ?? /<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
  return { name: OPERATOR_NAME, contact, kind: OPERATOR_KIND, address: OPERATOR_ADDRESS ?? null, legalBasis: OPERATOR_LEGAL_BASIS ?? null };
}
