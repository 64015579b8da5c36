// A worker dies while two hundred reminders are due; everybody is reminded all the same, once, and every mail arrives.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { openStack } from '../stack.mjs';
import { booksOf, givenReminders, PEOPLE } from './given-reminders.mjs';
import { settled, until } from './looking.mjs';
import { openPostbox } from './postbox.mjs';

const { AULA_TEST_SUPERUSER_URL, AULA_TEST_REDIS_URL } = process.env;
/** A mail is marked as sent after the server took it: those that a worker had in hand when it died go out again, at most so many. */
const IN_FLIGHT = 4;

for (const [where, variables] of Object.entries({ PostgreSQL: {}, Redis: { REDIS_URL: AULA_TEST_REDIS_URL } })) {
  describe(`reminders with queues on ${where}`, { concurrency: false }, () => {
    let stack, truth, folder, postbox;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'aula-drill-'));
      postbox = await openPostbox();
      const database = `aula_drill_${randomBytes(4).toString('hex')}`;
      stack = await openStack({ superuserUrl: AULA_TEST_SUPERUSER_URL, folder, database, variables: { ...variables, SMTP_URL: postbox.url }, workers: 2 });
      const url = new URL(AULA_TEST_SUPERUSER_URL);
      url.pathname = `/${database}`;
      truth = new pg.Client(url.href);
      await truth.connect();
      // The demo's own people have their turn first.
      await settled(truth);
    });
    after(async () => {
      await truth?.end();
      await stack?.stop();
      await postbox?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test(`two workers, one killed (-9) while ${PEOPLE} are due`, { timeout: 180_000 }, async (t) => {
      const run = await givenReminders(truth);
      const atKill = await until(() => booksOf(truth, run), ({ sent }) => sent >= PEOPLE / 10);
      stack.workers[0].kill('SIGKILL');
      const killedAt = performance.now();
      assert.ok(atKill.sent < PEOPLE, 'killed in the middle');
      await until(() => booksOf(truth, run), ({ sent }) => sent === PEOPLE);
      await settled(truth);
      t.diagnostic(`${atKill.notices} told and ${atKill.sent} mailed at the kill; all were ${((performance.now() - killedAt) / 1000).toFixed(1)} s after it`);

      assert.deepEqual(await booksOf(truth, run), { reminders: PEOPLE, notices: PEOPLE, mails: PEOPLE, sent: PEOPLE });
      const arrived = postbox.received.filter(({ to }) => to.startsWith(`recordatorio-${run}-`));
      assert.equal(new Set(arrived.map(({ to }) => to)).size, PEOPLE, 'every mail arrived');
      t.diagnostic(`${arrived.length - PEOPLE} mails went out twice`);
      assert.ok(arrived.length - PEOPLE <= IN_FLIGHT, `${arrived.length} mails`);
      for (const { text } of arrived) {
        assert.match(text, /^List-Unsubscribe: <http:\/\/localhost:\d+\/baja\/[\w-]{44}>\r$/m);
        assert.match(text, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
      }
      const { rows } = await truth.query(`select count(*)::int as waiting from schedule where job = 'enrolment.remind-learner' and due_at > now() + interval '6 days'`);
      assert.ok(rows[0].waiting >= PEOPLE, 'everybody is looked at again in a week');
    });
  });
}
