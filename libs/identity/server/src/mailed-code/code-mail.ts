import { addressIn, type Language } from '@aula/platform/contract';
import type { CodePurpose } from './mailed-code.entity';

interface CodeMail {
  readonly purpose: CodePurpose;
  /** Undefined where nobody has an account with this address. Called by name only where they have read a mail of ours: else a stranger's form writes to them through us. */
  readonly person: { readonly givenNames: string; readonly isVerified: boolean } | undefined;
  readonly language: Language;
  readonly code: string;
  readonly link: string;
  /** The absolute address of a path of this site. */
  readonly addressOf: (path: string) => string;
}

interface Sentences {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Where the link leads: a page with a button. Mail programs open links to look at them, and nothing may be used up by that. */
const LINK_PAGE = '/entrar/enlace';

/** The mail with a code, or the one that says that there is nothing to open. What follows the `#` never reaches a server or its records. */
export function codeMail({ person, purpose, language, code, link, addressOf }: CodeMail): { subject: string; text: string } {
  const spoken = `${code.slice(0, 3)} ${code.slice(3)}`;
  const address = `${addressOf(addressIn(language, LINK_PAGE))}#${link}`;
  const wayIn = addressOf(addressIn(language, '/registro'));
  const { subject, paragraphs } = person ? FOR_ACCOUNT[language](person, purpose, spoken, address) : WITHOUT_ACCOUNT[language](wayIn);
  return { subject, text: `${[...paragraphs, 'Aula Abierta'].join('\n\n')}\n` };
}

const FOR_ACCOUNT: Readonly<Record<Language, (person: NonNullable<CodeMail['person']>, purpose: CodePurpose, code: string, address: string) => Sentences>> = {
  es: ({ givenNames, isVerified }, purpose, code, address) => ({
    subject: `${code} es tu código de Aula Abierta`,
    paragraphs: [
      ...(purpose === 'sign-up' ? [isVerified ? `Hola, ${givenNames}. Ya tenías una cuenta con este correo: no hace falta crear otra.` : 'Hola. Tu cuenta está lista. Solo falta confirmar que este correo es tuyo.'] : [isVerified ? `Hola, ${givenNames}.` : 'Hola.']),
      `Escribe este código para entrar:\n${code}`,
      `O abre este enlace y toca el botón:\n${address}`,
      'El código y el enlace sirven una sola vez, durante 15 minutos. No los compartas: nadie de Aula Abierta te los pedirá.',
      'Si no fuiste tú, no hagas nada: sin el código nadie puede entrar.',
    ],
  }),
  en: ({ givenNames, isVerified }, purpose, code, address) => ({
    subject: `${code} is your Aula Abierta code`,
    paragraphs: [
      ...(purpose === 'sign-up' ? [isVerified ? `Hello, ${givenNames}. You already had an account with this e-mail: there is no need to create another.` : 'Hello. Your account is ready. All that is left is to confirm that this e-mail is yours.'] : [isVerified ? `Hello, ${givenNames}.` : 'Hello.']),
      `Type this code to sign in:\n${code}`,
      `Or open this link and press the button:\n${address}`,
      'The code and the link work once, for 15 minutes. Do not share them: nobody from Aula Abierta will ask you for them.',
      'If it was not you, there is nothing to do: without the code nobody can get in.',
    ],
  }),
};

/** So that whoever has an account under another of their addresses does not wait for a code that never comes. */
const WITHOUT_ACCOUNT: Readonly<Record<Language, (wayIn: string) => Sentences>> = {
  es: (wayIn) => ({
    subject: 'No hay una cuenta con este correo',
    paragraphs: [
      'Alguien pidió entrar a Aula Abierta con este correo, y no hay ninguna cuenta con él.',
      `Si fuiste tú, quizá la abriste con otro de tus correos. También puedes crear una aquí:\n${wayIn}`,
      'Si no fuiste tú, no hagas nada.',
    ],
  }),
  en: (wayIn) => ({
    subject: 'There is no account with this e-mail',
    paragraphs: [
      'Somebody asked to sign in to Aula Abierta with this e-mail, and there is no account with it.',
      `If it was you, perhaps you opened it with another of your addresses. You can also create one here:\n${wayIn}`,
      'If it was not you, there is nothing to do.',
    ],
  }),
};
