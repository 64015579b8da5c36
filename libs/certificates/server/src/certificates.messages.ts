import type { Mailer } from '@aula/platform/server';

type Message = Parameters<Mailer['send']>[0];

interface Issued {
  readonly certificateId: string;
  readonly folio: string;
  readonly courseTitle: string;
  readonly recipient: string;
  /** Absolute addresses. */
  readonly ownAddress: string;
  readonly checkAddress: string;
}

/** To the person, once per certificate. */
export function issuedMessage({ certificateId, folio, courseTitle, recipient, ownAddress, checkAddress }: Issued): Message {
  return {
    key: `certificates.issued:${certificateId}`,
    recipient,
    subject: 'Tu constancia está lista',
    text: `Acreditaste el curso «${courseTitle}». Tu constancia está lista, con el folio ${folio}.

Descárgala en PDF desde tu cuenta:
${ownAddress}

Quien la reciba puede comprobar su validez aquí, sin necesidad de tener cuenta:
${checkAddress}

Aula Abierta
`,
  };
}
