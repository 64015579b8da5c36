import { endpoint, instant, named } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { isShared, PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM, session } from '../account';
import { readRecoveryCode } from './invitation-code';
import { userName } from './user-name';

/** What goes onto the sheet, once: the house keeps no code that could be read. */
export const issuedRecovery = named('IssuedRecovery', z.object({ code: z.string(), userName: z.string(), endsAt: instant }));
export type IssuedRecovery = z.infer<typeof issuedRecovery>;

export const recover = named('Recover', z.strictObject({
  userName,
  /** However it was typed. */
  code: z.string().check(z.maxLength(60), z.overwrite((typed) => readRecoveryCode(typed) ?? typed.trim()), z.minLength(1)),
  passphrase: z.string().check(z.minLength(PASSPHRASE_MINIMUM), z.maxLength(PASSPHRASE_MAXIMUM)),
  /** Made by the page: whoever lost the answer on the way may send the same again. */
  attempt: z.uuid(),
  isShared,
}));
export type Recover = z.infer<typeof recover>;

export const recoveryApi = {
  /**
   * For somebody who has no e-mail and cannot enter any more: a code that works once, for 24 hours. One that was issued before works no longer.
   * No answer is kept, so that the code lies nowhere: a retry issues another one.
   */
  issueRecovery: endpoint({ method: 'PUT', path: '/people/:accountId/recovery', params: { accountId: z.uuid() }, allow: 'identity.recovery.issue', response: issuedRecovery }),
  /** A new passphrase; every other session of the person ends. */
  recover: endpoint({ method: 'POST', path: '/session/recovery', allow: 'public', body: recover, response: session }),
};
