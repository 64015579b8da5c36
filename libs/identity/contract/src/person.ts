import { instant, named, ROLES } from '@aula/platform/contract';
import { municipality, municipalityKey, stateKey } from '@aula/territory/contract';
import * as z from 'zod/mini';
import { roleWithScope } from './account';
import { positionLevels } from './affiliation';
import { heldRole } from './held-role';
import { affiliation, workStanding } from './work';

const words = (maximum: number) => z.string().check(z.trim(), z.maxLength(maximum));

/** Which people are listed. What is left out narrows nothing. Accents and case do not matter. */
export const peopleFilter = {
  state: z.optional(stateKey),
  municipality: z.optional(municipalityKey),
  /** Who holds it now, also as a substitute. */
  role: z.optional(z.enum(ROLES)),
  work: z.optional(workStanding),
  /** Part of the agency's name. */
  agency: z.optional(words(120)),
  /** Every word must be part of the name, the e-mail or the user name. */
  q: z.optional(words(80)),
};
export type PeopleFilter = z.infer<z.ZodMiniObject<typeof peopleFilter>>;

/** Somebody as a list shows them: with where they work now, and the roles that hold now. */
export const listedPerson = named('ListedPerson', z.object({
  accountId: z.uuid(),
  givenNames: z.string(),
  firstSurname: z.string(),
  secondSurname: z.nullable(z.string()),
  email: z.nullable(z.string()),
  userName: z.nullable(z.string()),
  /** Null for staff of the operator. */
  municipality: z.nullable(municipality),
  agency: z.string(),
  unit: z.string(),
  position: z.string(),
  level: z.nullable(positionLevels),
  standing: workStanding,
  /** What is confirmed; null where nobody ever said where they work. */
  affiliationId: z.nullable(z.uuid()),
  /** Grows with each change that the person makes. */
  revision: z.int(),
  roles: z.array(roleWithScope),
}));
export type ListedPerson = z.infer<typeof listedPerson>;

/** How many stand on one page. */
export const PEOPLE_ON_PAGE = 25;

export const people = named('People', z.object({
  asOf: instant,
  /** Under the same filter but for the standing: what each of its choices would show. */
  counts: z.record(workStanding, z.int()),
  /** Under the whole filter. */
  total: z.int(),
  /** From 1. */
  page: z.int(),
  items: z.array(listedPerson),
}));
export type People = z.infer<typeof people>;

/** A municipality of the reader's territory in which people work. */
export const peoplePlace = named('PeoplePlace', z.extend(municipality, { people: z.int() }));
export type PeoplePlace = z.infer<typeof peoplePlace>;

/** All that staff may know of somebody. */
export const person = named('Person', z.extend(listedPerson, {
  openedAt: instant,
  /** Up to five minutes old; null for whoever never signed in. */
  lastSeenAt: z.nullable(instant),
  /** Newest first. Those elsewhere are not the reader's to see. */
  affiliations: z.array(affiliation),
  heldRoles: z.array(heldRole),
  /** Who governs the person's municipality today, and until when. */
  administration: z.nullable(z.object({ label: z.string(), endsOn: z.string() })),
}));
export type Person = z.infer<typeof person>;

export const personParams = { accountId: z.uuid() };

/** In a list that asks for pages. */
export const peoplePage = z._default(z.coerce.number<number>().check(z.int(), z.gte(1), z.lte(10_000)), 1);

