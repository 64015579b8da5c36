// When faults come, and how long it took until something went well again.
import { setTimeout as pause } from 'node:timers/promises';
import { until } from './looking.mjs';

/** @typedef {{ what: string, at: number }} Strike in milliseconds of this process */

/**
 * One after the other: each when so much is done.
 * @param {{ moments: number[], done: () => Promise<number> | number, strike: (index: number) => Promise<string> }} given
 * @returns {Promise<Strike[]>}
 */
export async function strikeAt({ moments, done, strike }) {
  const strikes = [];
  for (const [index, moment] of moments.entries()) {
    await until(done, (count) => count >= moment);
    const at = performance.now();
    strikes.push({ what: await strike(index), at });
  }
  return strikes;
}

/** Kills one of those that run, as chance has it; where all of them are down, the first that is back. @param {import('./house.mjs').Part[]} parts @param {import('./seeded.mjs').Chance} chance */
export async function killOneOf(parts, chance) {
  const up = await until(() => parts.filter((part) => part.isUp()), (running) => running.length > 0);
  const part = chance.oneOf(up);
  await part.kill();
  return part.name;
}

/** PostgreSQL is struck down and comes back after a while. @param {import('./cluster.mjs').Cluster} cluster @param {number} away milliseconds */
export async function strikeDatabase(cluster, away) {
  await cluster.crash();
  await pause(away);
  await cluster.start();
  return 'PostgreSQL';
}

/** From each strike to the end of the first call that began after it and went well, in milliseconds; endless for one that came when all was done. @param {Strike[]} strikes @param {import('./clients.mjs').Ack[]} acks */
export function recoveries(strikes, acks) {
  return strikes.map(({ what, at }) => ({ what, ms: Math.min(...acks.filter(({ startedAt }) => startedAt >= at).map(({ endedAt }) => endedAt - at)) }));
}

/** By what was struck: how often, how long in the middle, how long at most, and how many came too late to be felt. @param {{ what: string, ms: number }[]} all */
export function inShort(all) {
  return Object.fromEntries(Object.entries(Object.groupBy(all, ({ what }) => what.replace(/-\d+$/, ''))).map(([what, some]) => {
    const sorted = some.map(({ ms }) => Math.round(ms)).filter(Number.isFinite).sort((one, other) => one - other);
    return [what, { count: some.length, medianMs: sorted[Math.floor((sorted.length - 1) / 2)], mostMs: sorted.at(-1), tooLate: some.length - sorted.length }];
  }));
}
