// How drills wait: for the thing itself.
import { setTimeout as pause } from 'node:timers/promises';

/** Looking without a pause would take the processor from the workers. */
const LOOK_AGAIN_MS = 25;

/** Looks again and again; the test's time-out is the limit. */
export async function until(look, isSo) {
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    await pause(LOOK_AGAIN_MS);
  }
}

/** Nothing waits any more: neither an event to be relayed nor a delivery to be closed. @param {import('pg').Client} truth */
export const settled = (truth) => until(
  async () => (await truth.query('select (select count(*) from outbox where relayed_at is null) + (select count(*) from delivery where closed_at is null) as open')).rows[0].open,
  (open) => open === '0',
);
