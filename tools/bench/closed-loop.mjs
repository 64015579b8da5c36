// A closed loop: so many people at once, each asking again as soon as they were answered. Times are of whole tasks, in milliseconds.
import { percentilesOf } from './percentiles.mjs';

/**
 * @typedef {import('./percentiles.mjs').Percentiles & { concurrency: number, tasks: number, errors: number, firstError?: string, seconds: number, perSecond: number }} Measured
 */

/**
 * Runs `task(slot)` again and again. A task that was begun in time is finished and counted, and the clock stops with the last of them.
 * @param {{ concurrency: number, seconds: number, task: (slot: number) => Promise<void> }} given
 * @returns {Promise<Measured>}
 */
export async function closedLoop({ concurrency, seconds, task }) {
  /** @type {number[]} */
  const times = [];
  /** @type {unknown[]} */
  const errors = [];
  const started = performance.now();
  const end = started + seconds * 1_000;
  await Promise.all(Array.from({ length: concurrency }, async (_, slot) => {
    while (performance.now() < end) {
      const began = performance.now();
      try {
        await task(slot);
        times.push(performance.now() - began);
      } catch (error) {
        errors.push(error);
        if (errors.length > concurrency) return; // nothing works: more of it would only fill the log
      }
    }
  }));
  const took = (performance.now() - started) / 1_000;
  return {
    concurrency, tasks: times.length, errors: errors.length, seconds: took, perSecond: times.length / took, ...percentilesOf(times),
    ...(errors.length > 0 && { firstError: String(errors[0]) }),
  };
}
