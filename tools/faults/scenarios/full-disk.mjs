// The disk of PostgreSQL and of all files is full for a while, as learners answer and certificates are made.
import { setTimeout as pause } from 'node:timers/promises';
import { crowd, insist, newJournal, openBrowser } from '../clients.mjs';
import { compareAnswers } from '../compare-answers.mjs';
import { whyNoDisk } from '../disk.mjs';
import { QUESTIONS, ROUNDS, takeQuiz } from '../learner.mjs';
import { until } from '../looking.mjs';
import { bringToTheLastStep, completeAll, confirmNames, enrolAll, givenPeople, signInAll } from '../people.mjs';
import { quizzesApi } from '../web-code.mjs';

const AT_ONCE = 20;
/** Filled again and again: what somebody deletes meanwhile is no relief. */
const FILL_AGAIN_MS = 50;
/** PostgreSQL keeps some of its log ready beforehand: that must go too, until it can write nothing at all. */
const USE_UP_LOG = `select pg_logical_emit_message(true, 'x', 'x'), pg_switch_wal()`;

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'full-disk',
  diskMegabytes: 700,
  cannot: whyNoDisk,
  full: { learners: 60, certificates: 60, fullMs: 15_000 },
  short: { learners: 20, certificates: 20, fullMs: 4_000 },
  async run({ house, chance, size: { learners, certificates, fullMs }, disk }) {
    const leave = house.cluster.keepUp();
    const people = await givenPeople(house.truth, 'respuestas', learners);
    const completing = await givenPeople(house.truth, 'constancia', certificates);
    await enrolAll(house.truth, [...people, ...completing]);
    await bringToTheLastStep(house.truth, completing);
    await confirmNames(house.truth, completing);
    const journal = newJournal();
    const records = [];
    const browsers = new Map();
    const done = () => records.reduce((sum, { acked }) => sum + acked.length, 0);
    const goal = learners * ROUNDS * QUESTIONS;

    const outage = (async () => {
      await until(done, (count) => count >= goal * (0.1 + chance.next() * 0.5));
      await completeAll(house.truth, completing);
      const from = performance.now();
      const failedBefore = journal.failures.length;
      let asking;
      while (performance.now() - from < fullMs || journal.failures.length === failedBefore) {
        disk.fill();
        asking ??= house.truth(USE_UP_LOG).catch(() => undefined).finally(() => (asking = undefined));
        await pause(FILL_AGAIN_MS);
      }
      const savedWhileFull = journal.acks.filter(({ startedAt }) => startedAt > from).length;
      disk.free();
      return { freedAt: performance.now(), savedWhileFull };
    })();
    await crowd(await signInAll(house.truth, people), AT_ONCE, async ({ cookie }, index) => {
      const browser = openBrowser({ url: house.url, cookie, journal });
      const record = await takeQuiz(browser, chance.own(`learner ${index}`), records);
      browsers.set(record.attemptId, browser);
    });
    const { freedAt, savedWhileFull } = await outage;
    const recoveryMs = Math.round(Math.min(...journal.acks.filter(({ endedAt }) => endedAt > freedAt).map(({ endedAt }) => endedAt - freedAt)));
    const { lost, ghosts, doubled } = await compareAnswers({ truth: house.truth, records, people, read: (attemptId) => insist(() => browsers.get(attemptId)(quizzesApi.readAttempt, { params: { attemptId } })) });
    await house.settle();
    const [{ made }] = await house.truth('select count(*)::int as made from certificate where account_id = any ($1)', [completing.map(({ id }) => id)]);
    await leave();
    return {
      figures: { answers: done(), certificates: made, savedWhileFull, failedCalls: countsOf(journal.failures), lost: lost.length, doubled: doubled.length, ghosts: ghosts.length, recoveryMs },
      broken: [...lost.map((what) => `lost: ${what}`), ...ghosts.map((what) => `ghost: ${what}`), ...doubled.map((what) => `doubled: ${what}`), ...(made === certificates ? [] : [`lost: ${certificates - made} certificates`])],
    };
  },
};

/** How often each code was answered. @param {string[]} failures */
const countsOf = (failures) => Object.fromEntries(Object.entries(Object.groupBy(failures, (failure) => failure.split(' ')[0])).map(([code, some]) => [code, some.length]));
