import { addressIn, type Language } from '@aula/platform/contract';

interface InvitationMail {
  readonly language: Language;
  /** Empty where nobody said. */
  readonly givenNames: string;
  /** Empty where the house itself invites. */
  readonly inviter: string;
  readonly place: string;
  readonly course: string | undefined;
  readonly link: string;
  readonly addressOf: (path: string) => string;
}

/** What follows the `#` never reaches a server or its records. */
const PAGE = '/invitacion';

export function invitationMail({ language, link, addressOf, ...about }: InvitationMail): { subject: string; text: string } {
  const { subject, paragraphs } = WORDS[language](about, `${addressOf(addressIn(language, PAGE))}#${link}`);
  return { subject, text: `${[...paragraphs, 'Aula Abierta'].join('\n\n')}\n` };
}

type Written = Pick<InvitationMail, 'givenNames' | 'inviter' | 'place' | 'course'>;

const WORDS: Readonly<Record<Language, (about: Written, address: string) => { subject: string; paragraphs: readonly string[] }>> = {
  es: ({ givenNames, inviter, place, course }, address) => ({
    subject: 'Te invitan a Aula Abierta',
    paragraphs: [
      givenNames ? `Hola, ${givenNames}.` : 'Hola.',
      inviter ? `${inviter} te invita a Aula Abierta, los cursos de gobierno abierto para quienes trabajan en ${place}. Son gratuitos y en línea, con constancia.` : `Te invitamos a Aula Abierta, los cursos de gobierno abierto para quienes trabajan en ${place}. Son gratuitos y en línea, con constancia.`,
      ...(course === undefined ? [] : [`Al abrir tu cuenta quedas en el curso «${course}».`]),
      `Abre tu cuenta aquí:\n${address}`,
      'El enlace es solo para ti: sirve una vez, durante 14 días. No lo compartas.',
      'Si no trabajas ahí o no quieres una cuenta, no hagas nada.',
    ],
  }),
  en: ({ givenNames, inviter, place, course }, address) => ({
    subject: 'You are invited to Aula Abierta',
    paragraphs: [
      givenNames ? `Hello, ${givenNames}.` : 'Hello.',
      inviter ? `${inviter} invites you to Aula Abierta, the courses on open government for those who work in ${place}. They are free and online, with a certificate.` : `You are invited to Aula Abierta, the courses on open government for those who work in ${place}. They are free and online, with a certificate.`,
      ...(course === undefined ? [] : [`When you open your account you are in the course “${course}”.`]),
      `Open your account here:\n${address}`,
      'The link is for you alone: it works once, for 14 days. Do not share it.',
      'If you do not work there or do not want an account, there is nothing to do.',
    ],
  }),
};
