// One run of one scenario: a house of its own, the faults, and both comparisons. What broke is told; nothing is thrown away then.
import { join } from 'node:path';
import { openHouse } from './house.mjs';
import { seeded } from './seeded.mjs';

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {Record<string, number>} full how much of everything
 * @property {Record<string, number>} short
 * @property {(given: { queue: string }) => string | undefined} [cannot] why it cannot run here
 * @property {number} [diskMegabytes] it wants a small disk of its own, with PostgreSQL and all files on it
 * @property {{ apis?: number, workers?: number, variables?: Record<string, string>, told?: Record<string, Record<string, string>> }} [house]
 * @property {(given: { house: import('./house.mjs').House, chance: import('./seeded.mjs').Chance, size: Record<string, number>, disk?: import('./disk.mjs').Disk }) => Promise<{ figures: Record<string, unknown>, broken: string[] }>} run
 */

/** @typedef {{ scenario: string, seed: number, queue: string, figures: Record<string, unknown>, broken: string[], seconds: number }} Result */

/**
 * @param {{ scenario: Scenario, ground: import('./ground.mjs').Ground, queue: string, seed: number, isShort: boolean, folder: string, disk?: import('./disk.mjs').Disk }} given
 * @returns {Promise<Result>}
 */
export async function runScenario({ scenario, ground, queue, seed, isShort, folder, disk }) {
  const began = performance.now();
  const home = join(folder, `${scenario.name}-${queue}-${seed}`);
  const house = await openHouse(ground, { folder: home, ...scenario.house, ...(disk && { variables: { FILES_DIR: join(disk.folder, 'files') } }) });
  try {
    const { figures, broken } = await scenario.run({ house, chance: seeded(`${scenario.name} ${seed}`), size: isShort ? scenario.short : scenario.full, disk });
    await house.settle();
    const promises = await house.verify();
    const all = [...broken, ...house.deaths, ...promises.flatMap((promise) => promise.broken.map((subject) => `${promise.promise}: ${subject}`))];
    return { scenario: scenario.name, seed, queue, figures: { ...figures, promises: promises.length }, broken: all, seconds: (performance.now() - began) / 1_000 };
  } catch (error) {
    return { scenario: scenario.name, seed, queue, figures: {}, broken: [`did not come to its end: ${error.stack}`], seconds: (performance.now() - began) / 1_000 };
  } finally {
    await house.stop();
  }
}
