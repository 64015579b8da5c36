// The queue forgets everything, and then is away for a while, as certificates are made: the tables know what is left to do.
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { bringToTheLastStep, completeAll, confirmNames, enrolAll, givenPeople } from '../people.mjs';
import { until } from '../looking.mjs';

const MADE = 'select count(*)::int as made from certificate where account_id = any ($1)';
/** The ledger asks again after ten seconds, looked at every five. */
const MAY_COST_MS = 30_000;

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'redis-gone',
  cannot: ({ queue }) => (queue === 'redis' ? undefined : 'queues are in PostgreSQL here; --queue redis'),
  full: { people: 200, flushes: 2, outages: 2 },
  short: { people: 60, flushes: 1, outages: 1 },
  async run({ house, chance, size: { people: count, flushes, outages } }) {
    const people = await givenPeople(house.truth, 'constancia', count);
    await enrolAll(house.truth, people);
    await bringToTheLastStep(house.truth, people);
    await confirmNames(house.truth, people);
    const made = async () => (await house.truth(MADE, [people.map(({ id }) => id)]))[0].made;

    await completeAll(house.truth, people);
    const recovery = [];
    const kinds = [...Array(flushes).fill('flush'), ...Array(outages).fill('outage')];
    for (const [index, moment] of chance.moments(kinds.length, 1, Math.floor(count * 0.7)).entries()) {
      await until(made, (now) => now >= moment);
      const at = performance.now();
      await (kinds[index] === 'flush' ? flush(house.redis.url) : goAway(house.redis, chance.between(500, 4_000)));
      const before = await made();
      if (before < count) await until(made, (now) => now > before);
      recovery.push({ what: kinds[index], ms: Math.round(performance.now() - at) });
    }
    const at = performance.now();
    await until(made, (now) => now === count);
    const last = Math.round(performance.now() - at);
    await house.settle();
    return {
      figures: { people: count, recovery, lastAfterMs: last },
      broken: recovery.filter(({ ms }) => ms > MAY_COST_MS).map(({ what, ms }) => `slow: ${what} cost ${ms} ms`),
    };
  },
};

async function flush(url) {
  const redis = new Redis(url);
  await redis.flushall();
  await redis.quit();
}

async function goAway(redis, milliseconds) {
  await redis.kill();
  await pause(milliseconds);
  await redis.start();
}
