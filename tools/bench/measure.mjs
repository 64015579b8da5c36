// One case at one concurrency: the loop, and what the processes used meanwhile.
import { closedLoop } from './closed-loop.mjs';
import { Line } from './line.mjs';
import { processorSeconds } from './usage.mjs';

/** @typedef {{ api: number, worker: number, postgres: number }} Pids */

/** A second for compilers and caches, before anything counts. */
const WARM_UP_SECONDS = 1;

/**
 * @param {{ url: string, task: import('./cases.mjs').Case['task'], concurrency: number, seconds: number }} given
 * @param {(work: () => Promise<import('./closed-loop.mjs').Measured>) => Promise<import('./closed-loop.mjs').Measured>} [around] what is done around the loop that counts
 * @returns {Promise<import('./closed-loop.mjs').Measured>}
 */
export async function measure({ url, task, concurrency, seconds }, around = (work) => work()) {
  const lines = await Promise.all(Array.from({ length: concurrency }, () => Line.to(url)));
  try {
    const loop = (/** @type {number} */ time) => closedLoop({ concurrency, seconds: time, task: (slot) => task(lines[slot]) });
    const warm = await loop(Math.min(WARM_UP_SECONDS, seconds));
    // What fails while warming up is told as it is.
    return await around(() => (warm.errors > 0 ? Promise.resolve(warm) : loop(seconds)));
  } finally {
    for (const line of lines) line.close();
  }
}

/**
 * Processor time for each task, in milliseconds, of what `work` measured.
 * @param {Pids} pids @param {() => Promise<import('./closed-loop.mjs').Measured>} work @returns {Promise<import('./table.mjs').Row>}
 */
export async function withProcessorTime(pids, work) {
  const used = () => ({ api: processorSeconds(pids.api), worker: processorSeconds(pids.worker), postgres: processorSeconds(pids.postgres), bench: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6 });
  const before = used();
  const measured = await work();
  const after = used();
  const each = (/** @type {keyof typeof before} */ name) => ((after[name] - before[name]) * 1_000) / Math.max(1, measured.tasks);
  return { ...measured, cpu: { api: each('api'), worker: each('worker'), postgres: each('postgres'), bench: each('bench') } };
}
