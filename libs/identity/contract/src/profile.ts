import { languages, line, named } from '@aula/platform/contract';
import { municipality, municipalityKey } from '@aula/territory/contract';
import * as z from 'zod/mini';
import { positionLevels, unit } from './affiliation';

/** What a person may change about themselves, and what they changed it from. */
export const profile = named('Profile', z.object({
  givenNames: z.string(),
  firstSurname: z.string(),
  secondSurname: z.nullable(z.string()),
  email: z.nullable(z.string()),
  /** Null for staff of the operator. */
  municipality: z.nullable(municipality),
  agency: z.string(),
  /** Empty where it was not told. */
  unit: z.string(),
  position: z.string(),
  level: z.nullable(positionLevels),
  /** Grows by one with each change. */
  revision: z.int(),
}));
export type Profile = z.infer<typeof profile>;

export const saveProfile = named('SaveProfile', z.strictObject({
  givenNames: line(80),
  firstSurname: line(80),
  secondSurname: z.optional(line(80)),
  /** Left out by staff of the operator, who work in none. */
  municipalityKey: z.optional(municipalityKey),
  agency: line(120),
  unit: z.optional(unit),
  position: line(120),
  level: z.optional(positionLevels),
  /** The revision that was on the screen: what somebody saved meanwhile, from another device, is not written over. */
  basedOn: z.int().check(z.minimum(1)),
}));
export type SaveProfile = z.infer<typeof saveProfile>;

export const languageChoice = named('LanguageChoice', z.strictObject({ language: languages }));
