import type { Actor } from '@aula/platform/server';

/** The states the programme works in first: Chihuahua, Guanajuato, Puebla. Whoever reaches everything is shown these. */
export const PILOT_STATES: readonly string[] = ['08', '11', '21'];

/** Whose coverage a person sees: their territory's states and municipalities. */
export function territoryInView(actor: Actor): readonly string[] {
  return actor.territory.includes('*') ? PILOT_STATES : actor.territory;
}

/** The whole state, and not some municipalities of it. */
export function reachesWhole(actor: Actor, stateKey: string): boolean {
  return territoryInView(actor).includes(stateKey);
}

/** The state, or anything in it. */
export function reachesInto(actor: Actor, stateKey: string): boolean {
  return territoryInView(actor).some((key) => key.startsWith(stateKey));
}
