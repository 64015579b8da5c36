// Workers die and queues forget; every constancia is made all the same, and none twice.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Redis } from 'ioredis';
import pg from 'pg';
import { openStack } from '../stack.mjs';
import { booksOf, filesOf, givenCompletions, PEOPLE } from './given-completions.mjs';
import { settled, until } from './looking.mjs';

const { AULA_TEST_SUPERUSER_URL, AULA_TEST_REDIS_URL } = process.env;
const KILL_MAY_COST_MS = 15_000;
const FLUSH_MAY_COST_MS = 60_000;

for (const [where, variables] of Object.entries({ PostgreSQL: {}, Redis: { REDIS_URL: AULA_TEST_REDIS_URL } })) {
  describe(`queues on ${where}`, { concurrency: false }, () => {
    let stack, truth, folder;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'aula-drill-'));
      const database = `aula_drill_${randomBytes(4).toString('hex')}`;
      stack = await openStack({ superuserUrl: AULA_TEST_SUPERUSER_URL, folder, database, variables, workers: 2 });
      const url = new URL(AULA_TEST_SUPERUSER_URL);
      url.pathname = `/${database}`;
      truth = new pg.Client(url.href);
      await truth.connect();
    });
    after(async () => {
      await truth?.end();
      await stack?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test(`two workers, one killed (-9) in the middle of ${PEOPLE}`, { timeout: 120_000 }, async (t) => {
      const run = await givenCompletions(truth);
      const atKill = await until(() => booksOf(truth, run), ({ certificates }) => certificates >= PEOPLE / 5);
      stack.workers[0].kill('SIGKILL');
      const killedAt = performance.now();
      assert.ok(atKill.certificates < PEOPLE, 'killed in the middle');
      await until(() => booksOf(truth, run), ({ certificates }) => certificates === PEOPLE);
      const took = performance.now() - killedAt;
      t.diagnostic(`${atKill.certificates} stood at the kill; the last came ${(took / 1000).toFixed(1)} s after it`);
      assert.ok(took <= KILL_MAY_COST_MS, `${Math.round(took)} ms`);
      await settled(truth);
      await checkBooks(run);
    });

    if (AULA_TEST_REDIS_URL && variables.REDIS_URL) {
      test(`Redis flushed while ${PEOPLE} wait`, { timeout: 120_000 }, async (t) => {
        const run = await givenCompletions(truth);
        await until(() => openDeliveries(truth), (open) => open > 0);
        const redis = new Redis(AULA_TEST_REDIS_URL);
        await redis.flushall();
        await redis.quit();
        const flushedAt = performance.now();
        const { certificates } = await booksOf(truth, run);
        assert.ok(certificates < PEOPLE, 'some still waited');
        await until(() => booksOf(truth, run), (books) => books.certificates === PEOPLE);
        const took = performance.now() - flushedAt;
        t.diagnostic(`${PEOPLE - certificates} waited at the flush; the last came ${(took / 1000).toFixed(1)} s after it`);
        assert.ok(took <= FLUSH_MAY_COST_MS, `${Math.round(took)} ms`);
        await settled(truth);
        await checkBooks(run);
      });
    }

    async function checkBooks(run) {
      assert.deepEqual(await booksOf(truth, run), { completions: PEOPLE, certificates: PEOPLE, folios: PEOPLE, notices: PEOPLE, mails: PEOPLE });
      for (const { key, sha256 } of await filesOf(truth, run)) {
        assert.equal(createHash('sha256').update(readFileSync(join(folder, 'files', key))).digest('hex'), sha256, key);
      }
    }
  });
}

const openDeliveries = async (truth) => (await truth.query('select count(*)::int as open from delivery where closed_at is null')).rows[0].open;
