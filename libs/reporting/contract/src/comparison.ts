import { courseKey } from '@aula/catalogue/contract';
import { instant, named } from '@aula/platform/contract';
import { stateKey } from '@aula/territory/contract';
import * as z from 'zod/mini';

/** Counts outside one's territory come in steps of so many, and below the first step only as "some". */
export const PROTECTION_STEP = 5;

/**
 * A count as it is shown to whoever may not see the people: 0, then down to the next multiple of five. Null for one to four people, who are hidden.
 */
export const protectedCount = z.nullable(z.int());
export type ProtectedCount = z.infer<typeof protectedCount>;

const protectedCounts = { accounts: protectedCount, enrolled: protectedCount, completed: protectedCount };

/** A municipality, or a whole state, outside the caller's territory. */
export const comparedPlace = named('ComparedPlace', z.object({ key: z.string(), name: z.string(), ...protectedCounts }));
export type ComparedPlace = z.infer<typeof comparedPlace>;

/** A course narrows both sides; of the periods only those that begin on a fixed day: with free ones, two views could be taken from each other. */
export const COMPARED_PERIODS = ['administration', 'year'] as const;
export const comparisonQuery = { state: stateKey, course: z.optional(courseKey), period: z.optional(z.enum(COMPARED_PERIODS)) };
export type ComparisonQuery = z.infer<z.ZodMiniObject<typeof comparisonQuery>>;

export const comparison = named('Comparison', z.object({
  asOf: instant,
  /** Other municipalities of the state for whoever has only some of it; other pilot states for whoever has it whole. */
  kind: z.enum(['municipalities', 'states']),
  items: z.array(comparedPlace),
  /** What the shown counts add up to, a hidden one taken as one person: says nothing that the counts do not say. */
  atLeast: z.object({ accounts: z.int(), enrolled: z.int(), completed: z.int() }),
}));
export type Comparison = z.infer<typeof comparison>;
