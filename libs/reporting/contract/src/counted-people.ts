import { day, instant, named } from '@aula/platform/contract';
import { municipalityKey } from '@aula/territory/contract';
import * as z from 'zod/mini';
import { figure, selection } from './selection';

/** How many stand on one page. */
export const PEOPLE_PAGE = 50;

/** One person counted in one municipality. */
export const countedPerson = named('CountedPerson', z.object({
  /** Null for who now works outside the caller's territory: what they did here counts, who they are is not the caller's to see. */
  person: z.nullable(z.object({ givenNames: z.string(), firstSurname: z.string(), secondSurname: z.nullable(z.string()) })),
  municipality: z.object({ key: municipalityKey, name: z.string() }),
  /** Where the person worked on that day; the latest where they were counted for several courses. */
  agency: z.string(),
  position: z.string(),
  /** By day, earliest first; empty among the accounts. Days are the municipality's own. */
  courses: z.array(z.object({ title: z.string(), on: day })),
  /** Since when the person works there; null but among the accounts. */
  since: z.nullable(day),
}));
export type CountedPerson = z.infer<typeof countedPerson>;

export const countedPeople = named('CountedPeople', z.object({
  asOf: instant,
  figure,
  selection,
  /** The very number that the list stands behind. */
  total: z.int(),
  /** How many different people they are: fewer where somebody counts in two municipalities. */
  differentPeople: z.int(),
  /** Of them, those that have the words looked for. */
  found: z.int(),
  /** From 1. */
  page: z.int(),
  items: z.array(countedPerson),
}));
export type CountedPeople = z.infer<typeof countedPeople>;
