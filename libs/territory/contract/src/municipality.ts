import { named } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** INEGI key of a state: two digits, as text (`08`). */
export const stateKey = z.string().check(z.regex(/^\d{2}$/));

/** INEGI key of a municipality: state and municipality, five digits, as text (`08037`). */
export const municipalityKey = z.string().check(z.regex(/^\d{5}$/));

export const state = named('State', z.object({
  key: stateKey,
  name: z.string(),
  shortName: z.string(),
  municipalityCount: z.int(),
}));
export type State = z.infer<typeof state>;

export const municipality = named('Municipality', z.object({
  key: municipalityKey,
  name: z.string(),
  stateKey,
  stateName: z.string(),
  /** IANA zone, `America/Ciudad_Juarez`. */
  timeZone: z.string(),
}));
export type Municipality = z.infer<typeof municipality>;
