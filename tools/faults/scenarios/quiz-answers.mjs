// Learners answer quizzes while PostgreSQL and api are struck down.
import { crowd, insist, newJournal, openBrowser } from '../clients.mjs';
import { compareAnswers } from '../compare-answers.mjs';
import { QUESTIONS, ROUNDS, takeQuiz } from '../learner.mjs';
import { enrolAll, givenPeople, signInAll } from '../people.mjs';
import { inShort, killOneOf, recoveries, strikeAt, strikeDatabase } from '../striking.mjs';
import { quizzesApi } from '../web-code.mjs';

const AT_ONCE = 40;
const ATTEMPTS = 2;

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'quiz-answers',
  full: { learners: 200, databaseKills: 4, apiKills: 4 },
  short: { learners: 20, databaseKills: 1, apiKills: 1 },
  async run({ house, chance, size: { learners, databaseKills, apiKills } }) {
    const people = await givenPeople(house.truth, 'respuestas', learners);
    await enrolAll(house.truth, people);
    const journal = newJournal();
    const records = [];
    const browsers = new Map();
    const goals = learners * ATTEMPTS * ROUNDS * QUESTIONS;
    const done = () => records.reduce((sum, { acked }) => sum + acked.length, 0);

    const kinds = [...Array(databaseKills).fill('database'), ...Array(apiKills).fill('api')].map((kind) => ({ kind, rank: chance.next() })).sort((one, other) => one.rank - other.rank);
    const strikes = strikeAt({
      moments: chance.own('moments').moments(kinds.length, Math.round(goals * 0.03), Math.round(goals * 0.85)), done,
      async strike(index) {
        if (kinds[index].kind === 'database') return strikeDatabase(house.cluster, chance.between(100, 1_500));
        return killOneOf(house.apis, chance);
      },
    });
    const began = performance.now();
    await crowd(await signInAll(house.truth, people), AT_ONCE, async (person, index) => {
      const browser = openBrowser({ url: house.url, cookie: person.cookie, journal });
      const own = chance.own(`learner ${index}`);
      for (let number = 0; number < ATTEMPTS; number += 1) {
        const record = await takeQuiz(browser, own, records);
        browsers.set(record.attemptId, browser);
        if (record.result.isPassed) break;
      }
    });
    const seconds = (performance.now() - began) / 1_000;
    const { lost, ghosts, doubled } = await compareAnswers({ truth: house.truth, records, people, read: (attemptId) => insist(() => browsers.get(attemptId)(quizzesApi.readAttempt, { params: { attemptId } })) });
    return {
      figures: { answers: done(), attempts: records.length, seconds, failedCalls: journal.failures.length, lost: lost.length, doubled: doubled.length, ghosts: ghosts.length, recovery: inShort(recoveries(await strikes, journal.acks)) },
      broken: [...lost.map((what) => `lost: ${what}`), ...ghosts.map((what) => `ghost: ${what}`), ...doubled.map((what) => `doubled: ${what}`)],
    };
  },
};
