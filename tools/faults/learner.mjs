// Somebody who takes a quiz on a device, with the web's own way of keeping and sending answers, and a journal of all that was promised to them.
import { AnswerOutbox, judge, quizzesApi } from './web-code.mjs';
import { insist } from './clients.mjs';

/** Pauses before trying again are that much shorter than a browser's, or a run would be mostly waiting. */
const HURRY = 4;
/** Whoever has answered everything goes through it once more and changes their mind. */
export const ROUNDS = 2;
export const QUESTIONS = 10;
export const QUIZ = { courseKey: 'ga-101', quizKey: 'final' };

/**
 * @typedef {{ questionKey: string, writer: string, revision: number, response: object }} Save
 * @typedef {object} Record what one attempt's person was promised
 * @property {string} attemptId
 * @property {Save[]} sent every save that left the device
 * @property {Save[]} acked those that were answered
 * @property {Map<string, object>} last what the person said last to each question
 * @property {{ score: number } | undefined} result as it was answered
 */

/** Starts, or goes on with the open one; a lost answer is asked for with the same key. */
export async function startAttempt(browser) {
  const idempotencyKey = crypto.randomUUID();
  return insist(() => browser(quizzesApi.startAttempt, { params: QUIZ }, { idempotencyKey }));
}

/** @typedef {{ id: string, questions: { key: string, kind: string, options: { key: string }[], rows: { key: string }[] }[], answers: object[] }} Attempt as a learner is answered with it */

/** @param {Attempt} attempt @returns {Record} */
export const newRecord = (attempt) => ({ attemptId: attempt.id, sent: [], acked: [], last: new Map(), result: undefined });

/** One tab. Tabs of one browser share `device`. @param {{ browser: Function, attempt: Attempt, record: Record, device?: { text: string | null } }} given */
export function openTab({ browser, attempt, record, device = { text: null } }) {
  const outbox = new AnswerOutbox({
    async send(questionKey, body) {
      const save = { questionKey, writer: body.writer, revision: body.revision, response: body.response };
      record.sent.push(save);
      const answer = await browser(quizzesApi.saveAnswer, { params: { attemptId: attempt.id, questionKey }, body });
      record.acked.push(save);
      return answer;
    },
    judge,
    newWriter: () => crypto.randomUUID(),
    load: () => device.text,
    store: (text) => void (device.text = text),
    forget: () => void (device.text = null),
    later(milliseconds, work) {
      const timer = setTimeout(work, milliseconds / HURRY);
      return () => clearTimeout(timer);
    },
  });
  outbox.start(attempt.answers);
  return {
    outbox,
    answer(questionKey, response) {
      record.last.set(questionKey, response);
      outbox.answer(questionKey, response);
    },
  };
}

/** Any response that fits. @param {Attempt['questions'][number]} question @param {import('./seeded.mjs').Chance} chance */
export function someResponse({ kind, options, rows }, chance) {
  const keys = options.map(({ key }) => key);
  if (kind === 'matching') return { pairs: Object.fromEntries(rows.map(({ key }) => [key, chance.oneOf(keys)])) };
  if (kind === 'multiple-choice') return { choices: keys.filter((key, index) => index === 0 || chance.next() < 0.5) };
  return { choices: [chance.oneOf(keys)] };
}

/** A whole attempt, from its start to its result. Its record is in the list from the beginning. */
export async function takeQuiz(browser, chance, records) {
  const attempt = await startAttempt(browser);
  const record = newRecord(attempt);
  records.push(record);
  const tab = openTab({ browser, attempt, record });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of attempt.questions) {
      tab.answer(question.key, someResponse(question, chance));
      await tab.outbox.whenAllSent();
    }
  }
  record.result = await insist(() => browser(quizzesApi.submitAttempt, { params: { attemptId: attempt.id } }));
  tab.outbox.finish();
  return record;
}
