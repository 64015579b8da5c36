import { day, instant, languages, named } from '@aula/platform/contract';
import { municipality, municipalityKey, stateKey } from '@aula/territory/contract';
import * as z from 'zod/mini';

/** Entries on one page of the log. */
export const AUDIT_PAGE = 50;
/** Entries of one file; more is asked for by period. */
export const AUDIT_FILE_MAXIMUM = 50_000;
/** People that an opened entry names; the others are counted. */
export const AUDIT_SUBJECTS_SHOWN = 200;

const words = z.string().check(z.trim(), z.maxLength(80));

/** Which entries are shown. What is left out filters nothing. Words are parts of a name, an e-mail or a user name; an account's id is taken too. */
export const auditFilter = {
  by: z.optional(words),
  about: z.optional(words),
  action: z.optional(z.string().check(z.regex(/^[a-z-]+(\.[a-z-]+){2}$/))),
  /** First and last day, in the usual zone. */
  from: z.optional(day),
  to: z.optional(day),
  place: z.optional(z.union([stateKey, municipalityKey])),
};
export type AuditFilter = z.infer<z.ZodMiniObject<typeof auditFilter>>;

const entryId = z.string().check(z.regex(/^\d{1,18}$/));
export const auditLanguage = z._default(languages, 'es');

export const auditEntry = named('AuditEntry', z.object({
  id: entryId,
  at: instant,
  action: z.string(),
  /** What happened, in the language that was asked for. */
  sentence: z.string(),
  /** How many people it concerns. */
  people: z.int(),
  /** The seal that covers it; null for some seconds. */
  seal: z.nullable(z.int()),
}));
export type AuditEntry = z.infer<typeof auditEntry>;

/** The newest first. */
export const auditPage = named('AuditPage', z.object({ items: z.array(auditEntry), /** Where the next page begins; null on the last. */ next: z.nullable(entryId) }));
export type AuditPage = z.infer<typeof auditPage>;

const person = z.object({ id: z.string(), /** Null for whom the reader does not reach. */ name: z.nullable(z.string()) });

/** One entry with all that it says. */
export const openedEntry = named('OpenedAuditEntry', z.object({
  ...auditEntry.shape,
  by: person,
  subjects: z.array(person),
  municipalities: z.array(municipality),
  /** As they were written down: names of the machine, not words for people. */
  details: z.array(z.object({ key: z.string(), value: z.string() })),
  correlationId: z.nullable(z.string()),
}));
export type OpenedEntry = z.infer<typeof openedEntry>;

/** How the chain stands, and what can be filtered by. */
export const auditStanding = named('AuditStanding', z.object({
  lastSeal: z.nullable(z.object({ number: z.int(), sealedAt: instant })),
  /** Entries that no seal covers yet. */
  waiting: z.int(),
  /** How many of the newest seals were read through just now, and whether they hold. */
  checked: z.int(),
  isSound: z.boolean(),
  actions: z.array(z.object({ name: z.string(), title: z.string() })),
}));
export type AuditStanding = z.infer<typeof auditStanding>;

export { entryId };
