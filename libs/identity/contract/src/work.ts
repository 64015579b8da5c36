import { day, instant, named, prose } from '@aula/platform/contract';
import { municipality } from '@aula/territory/contract';
import * as z from 'zod/mini';
import { positionLevels } from './affiliation';

/** Where what somebody says of their work stands: as they declared it, confirmed by somebody who knows the place, or sent back to be corrected. */
export const WORK_STANDINGS = ['declared', 'confirmed', 'declined'] as const;
export const workStanding = z.enum(WORK_STANDINGS);
export type WorkStanding = z.infer<typeof workStanding>;

/** Where a person works, or worked. */
export const affiliation = named('Affiliation', z.object({
  id: z.uuid(),
  /** Null for staff of the operator. */
  municipality: z.nullable(municipality),
  agency: z.string(),
  /** Empty where it was not told. */
  unit: z.string(),
  position: z.string(),
  level: z.nullable(positionLevels),
  /** The term of office in which it began: `2024-2027`. */
  administration: z.nullable(z.string()),
  startsOn: day,
  /** The last day; null for the current one. */
  endsOn: z.nullable(day),
  standing: workStanding,
  confirmedAt: z.nullable(instant),
  /** What whoever sent it back asks for. */
  declinedWords: z.nullable(z.string()),
}));
export type WorkPlace = z.infer<typeof affiliation>;

export const affiliations = named('Affiliations', z.object({ items: z.array(affiliation) }));

/** What was on the screen: a person who changed it since is left as they are. */
const seen = { affiliationId: z.uuid(), revision: z.int().check(z.minimum(1)) };

/** As many as can be confirmed at once. */
export const CONFIRMED_AT_ONCE = 200;
export const confirmAffiliations = named('ConfirmAffiliations', z.strictObject({ items: z.array(z.strictObject(seen)).check(z.minLength(1), z.maxLength(CONFIRMED_AT_ONCE)) }));
export type ConfirmAffiliations = z.infer<typeof confirmAffiliations>;

/** `left`: changed by the person since, one's own, outside one's reach, or ended. */
export const confirmation = named('Confirmation', z.object({ confirmed: z.int(), left: z.int() }));
export type Confirmation = z.infer<typeof confirmation>;

export const unconfirmed = named('Unconfirmed', z.object({ people: z.int() }));

export const DECLINE_WORDS = 600;
export const declineAffiliation = named('DeclineAffiliation', z.strictObject({ revision: seen.revision, words: prose(DECLINE_WORDS, 1) }));
export type DeclineAffiliation = z.infer<typeof declineAffiliation>;
