import { instant, named } from '@aula/platform/contract';
import { municipalityKey, stateKey } from '@aula/territory/contract';
import * as z from 'zod/mini';

export const municipalityCoverage = named('MunicipalityCoverage', z.object({
  key: municipalityKey,
  name: z.string(),
  /** Place in the state's tile map, from 0; null where the layout has none. */
  tile: z.nullable(z.object({ column: z.int(), row: z.int() })),
  /** The denominator: accounts whose current municipality is this one. */
  accounts: z.int(),
  /** People with at least one enrolment made from this municipality. */
  enrolled: z.int(),
  /** People with at least one completion earned in this municipality. */
  completed: z.int(),
}));
export type MunicipalityCoverage = z.infer<typeof municipalityCoverage>;

export const stateCoverage = named('StateCoverage', z.object({
  key: stateKey,
  name: z.string(),
  municipalitiesInScope: z.int(),
  municipalitiesWithCompletion: z.int(),
  accounts: z.int(),
  enrolled: z.int(),
  completed: z.int(),
  municipalities: z.array(municipalityCoverage),
}));
export type StateCoverage = z.infer<typeof stateCoverage>;

/** One entry per state in the coordinator's scope; only her municipalities where her scope is smaller than a state. */
export const coverage = named('Coverage', z.object({ asOf: instant, states: z.array(stateCoverage) }));
export type Coverage = z.infer<typeof coverage>;
