import type { Language } from '@aula/platform/contract';
import type { AnyAuditedAction } from '../audited-action';

export interface EntryToTell {
  readonly action: string;
  readonly actorId: string;
  /** Undefined for an account that is not there any more. */
  readonly actorName: string | undefined;
  readonly people: number;
  /** Of the only person it concerns, where it may be told. */
  readonly onlyName: string;
  /** What `scope` and `key` of the details are called; empty where they name no place. */
  readonly place: string;
  readonly details: Readonly<Record<string, unknown>>;
}

interface Words {
  readonly house: string;
  readonly gone: string;
  readonly nobody: string;
  readonly somebody: string;
  readonly people: (count: number) => string;
  readonly unknown: (by: string, action: string, whom: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  es: {
    house: 'La plataforma, o su línea de comandos,', gone: 'Una cuenta que ya no está', nobody: 'nadie', somebody: 'una persona fuera de tu alcance',
    people: (count) => `${count.toLocaleString('es-MX')} personas`, unknown: (by, action, whom) => `${by} hizo ${action}: ${whom}`,
  },
  en: {
    house: 'The platform, or its command line,', gone: 'An account that is gone', nobody: 'nobody', somebody: 'a person outside your reach',
    people: (count) => `${count.toLocaleString('en')} people`, unknown: (by, action, whom) => `${by} did ${action}: ${whom}`,
  },
};

/** Names the house and accounts that are gone. */
export function whoActed({ actorId, actorName }: Pick<EntryToTell, 'actorId' | 'actorName'>, language: Language): string {
  return actorId === 'system' ? WORDS[language].house : (actorName ?? WORDS[language].gone);
}

/** The entry in a sentence. One whose action this code does not know, or whose details are of another version of it, is told by its name. */
export function sentenceOf(entry: EntryToTell, known: ReadonlyMap<string, AnyAuditedAction>, language: Language): string {
  const { house: _house, nobody, somebody, people, unknown } = WORDS[language];
  const by = whoActed(entry, language);
  const whom = entry.people === 0 ? nobody : entry.people === 1 ? entry.onlyName || somebody : people(entry.people);
  return `${known.get(entry.action)?.told({ by, whom, place: entry.place, details: entry.details }, language) ?? unknown(by, entry.action, whom)}.`;
}
