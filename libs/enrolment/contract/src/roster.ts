import { courseKey } from '@aula/catalogue/contract';
import { instant, named } from '@aula/platform/contract';
import { municipality, municipalityKey, stateKey } from '@aula/territory/contract';
import * as z from 'zod/mini';

/**
 * How somebody stands in a course; always exactly one. `behind`: not completed, and nothing done for seven days, whether begun or not.
 * `not-started`: nothing done yet, but enrolled only in the last seven days.
 */
export const STANDINGS = ['not-started', 'under-way', 'behind', 'completed'] as const;
export const standing = z.enum(STANDINGS);
export type Standing = z.infer<typeof standing>;

/** Without activity for so long, somebody has fallen behind. */
export const BEHIND_AFTER_DAYS = 7;

export const rosterSort = z.enum(['name', 'progress', 'last-activity']);
export type RosterSort = z.infer<typeof rosterSort>;

export const direction = z.enum(['ascending', 'descending']);
export type Direction = z.infer<typeof direction>;

/** Whom a roster shows. What is left out filters nothing. */
export const rosterFilter = {
  state: z.optional(stateKey),
  municipality: z.optional(municipalityKey),
  standing: z.optional(standing),
  /** Every word must be part of the name or the e-mail; accents and case do not matter. */
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
};
export type RosterFilter = z.infer<z.ZodMiniObject<typeof rosterFilter>>;

/** In which order; who is equal follows by name. */
export const rosterOrder = { sort: z._default(rosterSort, 'name'), direction: z._default(direction, 'ascending') };
export type RosterOrder = z.infer<z.ZodMiniObject<typeof rosterOrder>>;

export const rosterPerson = named('RosterPerson', z.object({
  givenNames: z.string(),
  firstSurname: z.string(),
  secondSurname: z.nullable(z.string()),
  email: z.nullable(z.string()),
}));
export type RosterPerson = z.infer<typeof rosterPerson>;

export const rosterEntry = named('RosterEntry', z.object({
  enrolmentId: z.uuid(),
  /** Null for who enrolled from here and now works outside the reader's territory: their work here counts, who they are is not the reader's to see. */
  person: z.nullable(rosterPerson),
  /** Where the person worked on the day of enrolling. */
  municipality,
  agency: z.string(),
  position: z.string(),
  /** Of `lessonCount`; both in the version the person is enrolled in. */
  lessonsCompleted: z.int(),
  lessonCount: z.int(),
  /** Codes of those that are not completed, in the order of the course. */
  pendingLessons: z.array(z.string()),
  /** What the course asks for beside its lessons: met, of all. */
  requirementsMet: z.int(),
  requirementCount: z.int(),
  enrolledAt: instant,
  /** When something in this course was last done; the enrolment itself until then. */
  lastActivityAt: instant,
  completedAt: z.nullable(instant),
  standing,
}));
export type RosterEntry = z.infer<typeof rosterEntry>;

/** How many people stand how. */
export const standingCounts = named('StandingCounts', z.record(standing, z.int()));
export type StandingCounts = z.infer<typeof standingCounts>;

/** How many stand on one page. */
export const ROSTER_PAGE = 25;

export const roster = named('Roster', z.object({
  courseKey,
  courseCode: z.string(),
  courseTitle: z.string(),
  asOf: instant,
  /** Under the same filter but for the standing: what each of its choices would show. */
  counts: standingCounts,
  /** Under the whole filter. */
  total: z.int(),
  /** From 1. */
  page: z.int(),
  items: z.array(rosterEntry),
}));
export type Roster = z.infer<typeof roster>;

/** A municipality from which people are enrolled in a course. */
export const rosterPlace = named('RosterPlace', z.extend(municipality, { people: z.int() }));
export type RosterPlace = z.infer<typeof rosterPlace>;

/** A course and how the people of the reader's territory stand in it. */
export const taughtCourse = named('TaughtCourse', z.object({
  courseKey,
  code: z.string(),
  title: z.string(),
  hours: z.number(),
  counts: standingCounts,
}));
export type TaughtCourse = z.infer<typeof taughtCourse>;
