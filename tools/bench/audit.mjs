// A thousand entries of the audit log each second, as a transaction of a person each: once while the worker stands still, once while it seals them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { percentilesOf } from './percentiles.mjs';

const PER_SECOND = 1_000;
const CONNECTIONS = 20;
/** Beats of the worker come every five seconds: each turn sees two. */
export const WHOLE = { seconds: 10, turns: 3 };
/** To see that it runs. */
export const SHORT = { seconds: 1, turns: 1 };
const MAY_TAKE_MS = 60_000;

/** As `AuditLog` writes it, with the places given. */
const ENTRY = {
  name: 'entry',
  text: `insert into audit_entry (action, actor_id, subjects, municipalities, details, correlation_id, made_at)
    values ('enrolment.roster.read', $1, $2::uuid[], array['08037'], '{"course": "ga-101", "isSearched": false}', $1, now())`,
};
const SCOPE = { name: 'scope', text: `select set_config('aula.actor', $1, true), set_config('aula.territory', '08', true)` };

/**
 * In turns, so that what else the machine does falls on both.
 * @param {{ appUrl: string, truth: pg.Client, worker: number, say: (line: string) => void }} house
 * @param {typeof WHOLE} length
 * @returns {Promise<{ alone: import('./closed-loop.mjs').Measured, sealing: import('./closed-loop.mjs').Measured }>}
 */
export async function writeEntries({ appUrl, truth, worker, say }, { seconds: ofTurn, turns }) {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    const client = new pg.Client(appUrl);
    await client.connect();
    return client;
  }));
  /** @type {Record<'alone' | 'sealing', number[]>} */
  const times = { alone: [], sealing: [] };
  let seconds = { alone: 0, sealing: 0 };
  try {
    for (let turn = 0; turn < turns * 2; turn++) {
      const how = turn % 2 === 0 ? 'alone' : 'sealing';
      await everythingSealed(truth);
      if (how === 'alone') process.kill(worker, 'SIGSTOP');
      const started = performance.now();
      times[how].push(...(await atAnEvenPace(clients, ofTurn)));
      seconds = { ...seconds, [how]: seconds[how] + (performance.now() - started) / 1_000 };
      process.kill(worker, 'SIGCONT');
      say(`audit, ${how}: ${times[how].length} entries`);
    }
    await everythingSealed(truth);
  } finally {
    process.kill(worker, 'SIGCONT');
    await Promise.all(clients.map((client) => client.end()));
  }
  const { rows: [{ unsealed }] } = await truth.query('select (select count(*) from audit_entry) - (select coalesce(sum(cardinality(entry_ids)), 0) from audit_seal) as unsealed');
  assert.equal(Number(unsealed), 0, 'entries that no seal covers');
  const row = (/** @type {'alone' | 'sealing'} */ how) => ({ concurrency: CONNECTIONS, tasks: times[how].length, errors: 0, seconds: seconds[how], perSecond: times[how].length / seconds[how], ...percentilesOf(times[how]) });
  return { alone: row('alone'), sealing: row('sealing') };
}

/** Times count from the moment at which an entry was due, so that whoever had to wait for the one before is counted with it. @param {pg.Client[]} clients @param {number} seconds */
async function atAnEvenPace(clients, seconds) {
  const each = (CONNECTIONS / PER_SECOND) * 1_000;
  const started = performance.now();
  const lists = await Promise.all(clients.map(async (client, place) => {
    /** @type {number[]} */
    const times = [];
    for (let n = 0; n < (seconds * PER_SECOND) / CONNECTIONS; n++) {
      const due = started + (n + place / CONNECTIONS) * each;
      if (performance.now() < due) await pause(due - performance.now());
      const actor = randomUUID();
      await Promise.all([client.query('begin'), client.query({ ...SCOPE, values: [actor] }), client.query({ ...ENTRY, values: [actor, [randomUUID()]] }), client.query('commit')]);
      times.push(performance.now() - due);
    }
    return times;
  }));
  return lists.flat();
}

/** @param {pg.Client} truth */
async function everythingSealed(truth) {
  const started = performance.now();
  while ((await truth.query('select exists (select from audit_sealing where seal_number is null) as waits')).rows[0].waits) {
    assert.ok(performance.now() - started < MAY_TAKE_MS, `entries wait for their seal after ${MAY_TAKE_MS / 1_000} s`);
    await pause(100);
  }
}
