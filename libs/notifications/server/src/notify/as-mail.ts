import type { MailCategory } from '@aula/notifications/contract';
import { addressIn, type Language } from '@aula/platform/contract';
import type { Words } from './message-type';

/** Why this came, and how to stop it. */
const WAY_OUT: Readonly<Record<MailCategory, Readonly<Record<Language, string>>>> = {
  reminder: {
    es: 'Recibes este recordatorio porque estás en un curso de Aula Abierta. Si ya no quieres recibirlos, apágalos aquí:',
    en: 'You get this reminder because you are taking a course on Aula Abierta. If you no longer want them, turn them off here:',
  },
};

interface Sending {
  readonly words: Words;
  readonly language: Language;
  /** The absolute address of a path of this site. */
  readonly addressOf: (path: string) => string;
  /** Left out where nobody may unsubscribe. */
  readonly unsubscribe?: { readonly category: MailCategory; readonly path: string };
}

/** The mail that goes with a notice. */
export function asMail({ words, language, addressOf, unsubscribe }: Sending): { subject: string; text: string; headers: Record<string, string> } {
  const paragraphs = [words.text, `${words.act}:\n${addressOf(addressIn(language, words.path))}`, words.mailEnd, 'Aula Abierta'];
  if (!unsubscribe) return { subject: words.subject, text: mailText(paragraphs), headers: {} };
  const wayOut = addressOf(unsubscribe.path);
  return {
    subject: words.subject,
    text: mailText([...paragraphs, `--\n${WAY_OUT[unsubscribe.category][language]}\n${wayOut}`]),
    // RFC 8058: mail programs show a button of their own, which asks nobody to sign in.
    headers: { 'List-Unsubscribe': `<${wayOut}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

function mailText(paragraphs: readonly (string | undefined)[]): string {
  return `${paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n')}\n`;
}
