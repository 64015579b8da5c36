// The same attempt in two tabs of one browser and on a second device, while api die: everybody ends up seeing the same, and nothing is lost unseen.
import { crowd, insist, newJournal, openBrowser } from '../clients.mjs';
import { compareAnswers } from '../compare-answers.mjs';
import { newRecord, openTab, someResponse, startAttempt } from '../learner.mjs';
import { until } from '../looking.mjs';
import { enrolAll, givenPeople, signInAll } from '../people.mjs';
import { inShort, killOneOf, recoveries, strikeAt } from '../striking.mjs';
import { quizzesApi, sameResponse } from '../web-code.mjs';

const AT_ONCE = 20;
const CHANGES = 30;

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'two-tabs',
  full: { learners: 60, kills: 5 },
  short: { learners: 12, kills: 1 },
  async run({ house, chance, size: { learners, kills } }) {
    const people = await givenPeople(house.truth, 'pestanas', learners);
    await enrolAll(house.truth, people);
    const journal = newJournal();
    const records = [];
    const browsers = new Map();
    const disagreements = [];
    let changes = 0;
    const strikes = strikeAt({
      moments: chance.own('moments').moments(kills, 5, Math.floor(learners * CHANGES * 0.8)), done: () => changes,
      strike: () => killOneOf(house.apis, chance),
    });
    await crowd(await signInAll(house.truth, people), AT_ONCE, async ({ cookie }, index) => {
      const browser = openBrowser({ url: house.url, cookie, journal });
      const own = chance.own(`learner ${index}`);
      const attempt = await startAttempt(browser);
      const record = newRecord(attempt);
      records.push(record);
      browsers.set(attempt.id, browser);
      const tabs = openTabs({ browser, attempt, record });
      for (let change = 0; change < CHANGES; change += 1, changes += 1) {
        const question = own.oneOf(attempt.questions);
        own.oneOf(tabs).answer(question.key, someResponse(question, own));
        if (own.next() < 0.4) await Promise.all(tabs.map(({ outbox }) => outbox.whenAllSent()));
      }
      await Promise.all(tabs.map(({ outbox }) => outbox.whenAllSent()));
      // Each comes to the front again and asks for what it has not seen.
      for (const { outbox } of tabs) outbox.hear((await insist(() => browser(quizzesApi.readAnswers, { params: { attemptId: attempt.id }, query: { seen: outbox.seen() } }))).newer);
      await until(() => tabs.every(({ outbox }) => outbox.waiting() === 0), Boolean);
      const { answers } = await insist(() => browser(quizzesApi.readAttempt, { params: { attemptId: attempt.id } }));
      for (const { questionKey, response } of answers) {
        for (const [number, { outbox }] of tabs.entries()) if (!sameResponse(outbox.responseTo(questionKey), response)) disagreements.push(`attempt ${attempt.id}: tab ${number} shows something else for ${questionKey}`);
      }
      // Which of several devices spoke last is the server's to say: what stands was compared with every tab.
      record.last.clear();
      for (const { outbox } of tabs) outbox.stop();
    });
    const recovery = inShort(recoveries(await strikes, journal.acks));
    const { lost, ghosts, doubled } = await compareAnswers({ truth: house.truth, records, people, read: (attemptId) => insist(() => browsers.get(attemptId)(quizzesApi.readAttempt, { params: { attemptId } })) });
    return {
      figures: { learners, changes, kills, failedCalls: journal.failures.length, lost: lost.length, doubled: doubled.length, ghosts: ghosts.length, disagreements: disagreements.length, recovery },
      broken: [...lost.map((what) => `lost: ${what}`), ...ghosts.map((what) => `ghost: ${what}`), ...doubled.map((what) => `doubled: ${what}`), ...disagreements],
    };
  },
};

/** Two tabs of one browser hear of each other's writing as `storage` events tell it; the device beside them does not. */
function openTabs(given) {
  const device = { text: null, listeners: [] };
  const open = () => {
    let mine;
    const shared = {
      get text() { return device.text; },
      set text(text) {
        device.text = text;
        for (const listener of device.listeners) if (listener !== mine && text !== null) setImmediate(() => listener(text));
      },
    };
    const tab = openTab({ ...given, device: shared });
    mine = (text) => tab.outbox.takeOver(text);
    device.listeners.push(mine);
    return tab;
  };
  return [open(), open(), openTab(given)];
}
