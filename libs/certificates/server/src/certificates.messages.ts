import { defineMessage, type Words } from '@aula/notifications/server';
import type { Language } from '@aula/platform/contract';

interface Issued {
  readonly folio: string;
  /** As on the paper: course content is in Spanish. */
  readonly courseTitle: string;
  /** Absolute, for whoever is handed the paper. */
  readonly checkAddress: string;
}

const WRITERS: Readonly<Record<Language, (issued: Issued) => Words>> = {
  es: ({ folio, courseTitle, checkAddress }) => ({
    subject: 'Tu constancia está lista',
    text: `Acreditaste el curso «${courseTitle}». Tu constancia está lista, con el folio ${folio}.`,
    path: '/constancias',
    act: 'Descárgala en PDF desde tu cuenta',
    mailEnd: `Quien la reciba puede comprobar su validez aquí, sin necesidad de tener cuenta:\n${checkAddress}`,
  }),
  en: ({ folio, courseTitle, checkAddress }) => ({
    subject: 'Your certificate is ready',
    text: `You completed the course “${courseTitle}”. Your certificate ${folio} is ready.`,
    path: '/constancias',
    act: 'Download it as a PDF from your account',
    mailEnd: `Whoever you give it to can check here that it is valid, without an account:\n${checkAddress}`,
  }),
};

/** To the person, once per certificate. */
export const certificateIssued = defineMessage<Issued>({ name: 'certificates.issued', category: 'essential', write: (issued, language) => WRITERS[language](issued) });
