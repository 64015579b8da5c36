// Both api are replaced, one after the other, while people read and answer: nobody is to notice, and nobody tries again here.
import { newJournal, openBrowser } from '../clients.mjs';
import { newRecord, someResponse, startAttempt } from '../learner.mjs';
import { compareAnswers } from '../compare-answers.mjs';
import { enrolAll, givenPeople, signInAll } from '../people.mjs';
import { until } from '../looking.mjs';
import { enrolmentApi, quizzesApi } from '../web-code.mjs';

const PEOPLE = 16;

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'rolling-restart',
  full: { rounds: 5 },
  short: { rounds: 1 },
  async run({ house, chance, size: { rounds } }) {
    const people = await givenPeople(house.truth, 'relevo', PEOPLE);
    await enrolAll(house.truth, people);
    const journal = newJournal();
    const records = [];
    const browsers = new Map();
    let isOver = false;

    const everybody = (await signInAll(house.truth, people)).map(async ({ cookie }, index) => {
      const browser = openBrowser({ url: house.url, cookie, journal });
      const own = chance.own(`person ${index}`);
      const attempt = await startAttempt(browser);
      const record = newRecord(attempt);
      records.push(record);
      browsers.set(attempt.id, browser);
      for (let revision = 1; !isOver; revision += 1) {
        await (own.next() < 0.5 ? save(browser, attempt, record, own, revision) : browser(enrolmentApi.listOwn)).catch(() => undefined);
      }
    });
    await until(() => records.length, (count) => count === PEOPLE);
    const took = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const api of house.apis) {
        const at = performance.now();
        await api.replace();
        await until(() => house.proxy.readyCount(), (count) => count === house.apis.length);
        took.push(Math.round(performance.now() - at));
      }
    }
    isOver = true;
    await Promise.all(everybody);
    const { lost, ghosts, doubled } = await compareAnswers({ truth: house.truth, records, people, read: (attemptId) => browsers.get(attemptId)(quizzesApi.readAttempt, { params: { attemptId } }) });
    return {
      figures: { restarts: took.length, calls: journal.acks.length, failed: journal.failures.length, restartMs: took },
      broken: [...journal.failures.map((failure) => `failed: ${failure}`), ...lost, ...ghosts, ...doubled],
    };
  },
};

async function save(browser, attempt, record, chance, revision) {
  const question = chance.oneOf(attempt.questions);
  const save = { questionKey: question.key, writer: attempt.id, revision, response: someResponse(question, chance) };
  record.sent.push(save);
  const { questionKey, ...answer } = save;
  await browser(quizzesApi.saveAnswer, { params: { attemptId: attempt.id, questionKey }, body: { ...answer, seen: 1_000_000 } });
  record.acked.push(save);
  record.last.set(questionKey, save.response);
}
