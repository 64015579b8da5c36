import type { Language } from '@aula/platform/contract';
import type * as z from 'zod/mini';

/** Small and flat: names of what changed, a role before and after, the filter of a list. No passphrases, codes or answers, nor anybody's own words. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

/** What a sentence of the log may name. */
export interface ToldEntry<Details> {
  /** Who acted, by name. */
  readonly by: string;
  /** Whom it concerns: one person by name, several by their number; "nadie" where a list was empty. */
  readonly whom: string;
  /** What `scope` and `key` of the details are called: "Guachochi, Chihuahua". Empty where they name no place. */
  readonly place: string;
  readonly details: Details;
}

/** Something that is written down, as the log's readers need it: whatever its details are. */
export interface AnyAuditedAction {
  /** Like the permission that it needs: `domain.thing.verb`. */
  readonly name: string;
  /** In the list of actions: "Consultar una lista de participantes". */
  readonly title: Readonly<Record<Language, string>>;
  /** The sentence, without its full stop; undefined where the details are not those of this action. */
  told(entry: ToldEntry<Readonly<Record<string, unknown>>>, language: Language): string | undefined;
}

/** Something that is written down whenever somebody does it to the record of somebody else. */
export interface AuditedAction<Details extends AuditDetails> extends AnyAuditedAction {
  /** A strict object: what is not named here cannot slip into the log. */
  readonly details: z.ZodMiniType<Details>;
}

type Declared<Details extends AuditDetails> = Pick<AuditedAction<Details>, 'name' | 'title' | 'details'> & {
  readonly tell: Readonly<Record<Language, (entry: ToldEntry<Details>) => string>>;
};

/** Declared in `<domain>.audited.ts`, and listed once in the house. */
export function defineAudited<Details extends AuditDetails>({ tell, ...action }: Declared<Details>): AuditedAction<Details> {
  return {
    ...action,
    told: ({ details, ...entry }, language) => {
      const known = action.details.safeParse(details);
      return known.success ? tell[language]({ ...entry, details: known.data }) : undefined;
    },
  };
}
