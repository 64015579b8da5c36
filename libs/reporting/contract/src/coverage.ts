import { instant, named } from '@aula/platform/contract';
import { municipalityKey, stateKey } from '@aula/territory/contract';
import * as z from 'zod/mini';
import { selection } from './selection';

export const municipalityCoverage = named('MunicipalityCoverage', z.object({
  key: municipalityKey,
  name: z.string(),
  /** Place in the state's tile map, from 0; null where the layout has none. */
  tile: z.nullable(z.object({ column: z.int(), row: z.int() })),
  /** The denominator: people whose current municipality is this one, whatever the period and the course. */
  accounts: z.int(),
  /** Of them, those whose work there is confirmed, and not only declared. */
  confirmed: z.int(),
  /** People who enrolled from this municipality. */
  enrolled: z.int(),
  /** People who completed while they worked in this municipality. */
  completed: z.int(),
}));
export type MunicipalityCoverage = z.infer<typeof municipalityCoverage>;

/** A state of the caller's territory, and those of its municipalities that are in it. */
export const stateInReach = named('StateInReach', z.object({
  key: stateKey,
  name: z.string(),
  /** Of the whole state, not of some municipalities of it. */
  isWhole: z.boolean(),
  /** Whether it is known since when today's administrations govern, so that the period can be asked for. */
  isTermKnown: z.boolean(),
  municipalities: z.array(z.object({ key: municipalityKey, name: z.string() })),
}));
export type StateInReach = z.infer<typeof stateInReach>;

export const coveredSelection = named('CoveredSelection', z.object({
  selection,
  municipalitiesWithCompletion: z.int(),
  /** Sums over the municipalities: who completed in two of them counts in both. */
  accounts: z.int(),
  confirmed: z.int(),
  enrolled: z.int(),
  completed: z.int(),
  municipalities: z.array(municipalityCoverage),
}));
export type CoveredSelection = z.infer<typeof coveredSelection>;

export const coverage = named('Coverage', z.object({
  asOf: instant,
  /** What may be chosen. */
  territory: z.array(stateInReach),
  /** Null for whoever has no territory. */
  covered: z.nullable(coveredSelection),
}));
export type Coverage = z.infer<typeof coverage>;
