import type { MailCategory } from '@aula/notifications/contract';
import type { Language } from '@aula/platform/contract';

/** A message as one person reads it, in the inbox and by mail. */
export interface Words {
  readonly subject: string;
  /** What happened and what to do, in a few sentences; paragraphs with a blank line between. */
  readonly text: string;
  /** The page it is about, without the language: `/constancias`. */
  readonly path: string;
  /** What the link to that page offers: `Descárgala en PDF desde tu cuenta`. */
  readonly act: string;
  /** A paragraph for the mail alone, such as an address to hand on. */
  readonly mailEnd?: string;
}

/** Something the house may tell a person. A domain declares its own in `<domain>.messages.ts`. */
export interface MessageType<Data extends object> {
  /** `domain.what-it-tells`; the beginning of every notice's key. */
  readonly name: string;
  /** `essential` always goes by mail too; of every other category a person may unsubscribe. */
  readonly category: 'essential' | MailCategory;
  /** Pure: the same data give the same words. */
  readonly write: (data: Data, language: Language) => Words;
}

export function defineMessage<Data extends object>(message: MessageType<Data>): MessageType<Data> {
  return message;
}
