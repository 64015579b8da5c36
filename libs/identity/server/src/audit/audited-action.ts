import type { Language } from '@aula/platform/contract';
import type * as z from 'zod/mini';

/** Small and flat: names of what changed, a role before and after, the filter of a list. No passphrases, codes or answers, nor anybody's own words. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

/** What a sentence of the log may name. */
export interface ToldEntry<Details extends AuditDetails> {
  /** Who acted, by name. */
  readonly by: string;
  /** Whom it concerns: one person by name, several by their number; "nadie" where a list was empty. */
  readonly whom: string;
  readonly details: Details;
}

/** Something that is written down whenever somebody does it to the record of somebody else. */
export interface AuditedAction<Details extends AuditDetails = AuditDetails> {
  /** Like the permission that it needs: `domain.thing.verb`. */
  readonly name: string;
  /** A strict object: what is not named here cannot slip into the log. */
  readonly details: z.ZodMiniType<Details>;
  /** In the list of actions: "Consultar una lista de participantes". */
  readonly title: Readonly<Record<Language, string>>;
  readonly tell: Readonly<Record<Language, (entry: ToldEntry<Details>) => string>>;
}

/** What any of them can be asked, whatever its details are. */
export type AnyAuditedAction = AuditedAction<never>;

/** Declared in `<domain>.audited.ts`, and listed once in the house. */
export function defineAudited<Details extends AuditDetails>(action: AuditedAction<Details>): AuditedAction<Details> {
  return action;
}
