// How faults are waited for: by the thing itself.
import { setTimeout as pause } from 'node:timers/promises';

/** Looking without a pause would take the processor from the workers. */
const LOOK_AGAIN_MS = 25;
/** Nothing here takes longer; what does will never come. */
const AT_MOST_MS = 300_000;

/** Looks again and again, until it is so. @template T @param {() => Promise<T> | T} look @param {(seen: T) => unknown} isSo @param {number} [atMost] @returns {Promise<T>} */
export async function until(look, isSo, atMost = AT_MOST_MS) {
  const end = performance.now() + atMost;
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (performance.now() > end) throw new Error(`waited ${atMost / 1000} s in vain; last seen: ${JSON.stringify(seen)?.slice(0, 300)}`);
    await pause(LOOK_AGAIN_MS);
  }
}

const OPEN = 'select (select count(*) from outbox where relayed_at is null) + (select count(*) from delivery where closed_at is null) as open';

/** Nothing waits any more: neither an event to be relayed nor a delivery to be closed. @param {import('./cluster.mjs').Truth} truth */
export const settled = (truth) => until(async () => (await truth(OPEN))[0].open, (open) => open === '0');
