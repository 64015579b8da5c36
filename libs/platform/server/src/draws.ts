import { createHash } from 'node:crypto';

/** The next whole number from 0 up to, and without, `below`. */
export type Draw = (below: number) => number;

/** Draws that look random and are the same for the same seed, on every machine. Never for anything that must not be guessed. */
export function drawsOf(seed: string): Draw {
  let round = 0;
  return (below) => createHash('sha256').update(`${seed} ${round++}`).digest().readUIntBE(0, 6) % below;
}
