// Certificates are issued by the worker, one after the other's event: what is measured is how fast it gets through people who wait for theirs.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { percentilesOf } from './percentiles.mjs';

/** Looking more often would take the processor from the worker. */
const LOOK_EVERY_MS = 50;
const MAY_TAKE_MS = 300_000;

/** The event that finishing tells, for people who have said how their name is written. */
const ASK = `
  with waiting as (select id, account_id from enrolment where id = any ($1)),
  named as (insert into certificate_name (account_id, name, confirmed_at) select account_id, 'Persona Generada', now() from waiting on conflict do nothing)
  insert into outbox (name, data, made_at) select 'enrolment.course-completed', jsonb_build_object('enrolmentId', id), now() from waiting`;

const ISSUED = 'select count(*)::int as issued, count(distinct folio)::int as folios from certificate where enrolment_id = any ($1)';

/**
 * @param {import('pg').Client} truth @param {readonly string[]} enrolmentIds of people who have finished and have no certificate
 * @returns {Promise<import('./closed-loop.mjs').Measured>} times are from the event to the certificate
 */
export async function issueCertificates(truth, enrolmentIds) {
  const started = performance.now();
  await truth.query(ASK, [enrolmentIds]);
  await truth.query('notify aula_outbox');
  /** @type {number[]} */
  const times = [];
  while (times.length < enrolmentIds.length) {
    await pause(LOOK_EVERY_MS);
    const { rows: [{ issued, folios }] } = await truth.query(ISSUED, [enrolmentIds]);
    assert.equal(folios, issued, 'folios differ');
    const waited = performance.now() - started;
    while (times.length < issued) times.push(waited);
    assert.ok(waited < MAY_TAKE_MS, `only ${issued} of ${enrolmentIds.length} certificates after ${MAY_TAKE_MS / 1_000} s`);
  }
  const seconds = (performance.now() - started) / 1_000;
  return { concurrency: enrolmentIds.length, tasks: times.length, errors: 0, seconds, perSecond: times.length / seconds, ...percentilesOf(times) };
}
