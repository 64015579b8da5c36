// What is measured: each case is a task of one person, checked as far as a person would notice.
import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { jsonOf, textOf } from './line.mjs';
import { COURSE, LESSONS, QUESTIONS, QUIZ, rightText } from './standard-course.mjs';

/** @typedef {{ ask: import('./line.mjs').Line['ask'] }} Line */
/** @typedef {import('./standard-set.mjs').StandardSet} StandardSet */
/** @typedef {{ perSecond?: number, p50?: number, p95?: number, atOnce?: number }} Goal `p50`: at most so many milliseconds, for one at a time; `p95`: the same for nearly everybody of `atOnce` */
/** @typedef {{ name: string, what: string, goal?: Goal, isFloored: boolean, task: (line: Line) => Promise<void> }} Case */

/** Reading every answer would cost the machine more than asking; one in so many is read. */
const READ_ONE_IN = 20;
const PAGE = 25;
const course = `/api/courses/${COURSE}`;

/** @param {StandardSet} set @returns {Case[]} */
export function casesOf(set) {
  const anybody = inTurn(set.learners);
  const firstOpenings = firstOpeningsOf(set.learners.filter(({ stage }) => stage === 'not-begun'));
  const candidates = set.learners.filter(({ stage }) => stage !== 'finished').values();
  const pages = inTurn(Array.from({ length: Math.ceil(set.people / PAGE) }, (_, index) => index + 1).slice(0, 40));
  const states = inTurn(['08', '11', '21']);
  const isRead = inTurn([true, ...Array.from({ length: READ_ONE_IN - 1 }, () => false)]);

  /** @param {Line} line @param {import('./line.mjs').Question} question @param {(body: Record<string, unknown>) => void} [check] of the answer, when it is read */
  const ask = async (line, question, check) => {
    const answer = await line.ask(question);
    if (answer.status !== 200 && answer.status !== 201) throw new Error(`${question.method} ${question.path}: ${answer.status} ${textOf(answer).slice(0, 300)}`);
    if (check && isRead()) check(jsonOf(answer));
    return answer;
  };

  return [
    {
      name: 'course', what: 'the outline of a course', goal: { perSecond: 1_000 }, isFloored: true,
      task: async (line) => void (await ask(line, { method: 'GET', path: course, cookie: anybody().cookie }, ({ lessonCount }) => assert.equal(lessonCount, LESSONS))),
    },
    {
      name: 'lesson', what: 'a lesson opened for the first time and marked as done', goal: { perSecond: 800 }, isFloored: true,
      async task(line) {
        const { cookie, lesson } = firstOpenings();
        await ask(line, { method: 'GET', path: `${course}/enrolment/lessons/${lesson}`, cookie }, ({ lessonCount, html }) => assert.ok(lessonCount === LESSONS && html.length > 3_000));
        await ask(line, { method: 'PUT', path: `${course}/enrolment/lessons/${lesson}/progress`, cookie, body: { block: 8, isCompleted: true } }, ({ lessons }) => assert.equal(lessons.length, LESSONS));
      },
    },
    {
      name: 'progress', what: 'where one stands in a course', goal: { perSecond: 1_500 }, isFloored: true,
      task: async (line) => void (await ask(line, { method: 'GET', path: `${course}/enrolment`, cookie: anybody().cookie }, ({ enrolment }) => assert.equal(enrolment.lessons.length, LESSONS))),
    },
    {
      name: 'roster', what: `a page of ${PAGE} of the roster, with every lesson of each`, goal: { perSecond: 300 }, isFloored: true,
      async task(line) {
        const answer = await ask(line, { method: 'GET', path: `${course}/roster?page=${pages()}`, cookie: set.coordinator.cookie });
        const { items, total } = jsonOf(answer);
        assert.equal(total, set.people);
        assert.ok(items.length === Math.min(PAGE, set.people));
        assert.ok(items.every((/** @type {any} */ { lessonsCompleted, pendingLessons }) => lessonsCompleted + pendingLessons.length === LESSONS));
      },
    },
    {
      name: 'csv', what: 'the roster as a file', goal: { p50: 300 }, isFloored: false,
      async task(line) {
        const text = textOf(await ask(line, { method: 'GET', path: `${course}/roster/csv`, cookie: set.coordinator.cookie }));
        assert.equal(text.trimEnd().split('\r\n').length, set.people + 1, 'rows of the file, with the head');
      },
    },
    {
      name: 'coverage', what: 'people of every municipality of a state, counted', isFloored: false,
      async task(line) {
        const answer = await ask(line, { method: 'GET', path: `/api/coverage?state=${states()}`, cookie: set.coordinator.cookie });
        assert.ok(jsonOf(answer).covered.accounts > 0);
      },
    },
    {
      name: 'people', what: `a page of ${PAGE} of the people behind a number`, isFloored: false,
      async task(line) {
        const answer = await ask(line, { method: 'GET', path: `/api/coverage/people?state=${states()}&figure=enrolled&page=1`, cookie: set.coordinator.cookie });
        const { items, found } = jsonOf(answer);
        assert.ok(found > 0 && items.length > 0);
      },
    },
    {
      name: 'quiz', what: 'a whole attempt: start, ten saves, submission, review', goal: { perSecond: 80 }, isFloored: false,
      async task(line) {
        const { value: person } = candidates.next();
        if (!person) throw new Error('everybody has taken the quiz: fewer --seconds, or more --people');
        await takeQuiz((question) => ask(line, { ...question, cookie: person.cookie }), 8 + (Number(person.email.match(/\d+/)?.[0]) % 3));
      },
    },
    {
      name: 'sign-in', what: 'e-mail and passphrase, with the full hash', goal: { p95: 400, atOnce: 20 }, isFloored: false,
      async task(line) {
        // From everywhere: one address may try so often and no more.
        const from = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
        const answer = await ask(line, { method: 'POST', path: '/api/session', from, body: { email: anybody().email, passphrase: set.passphrase } });
        assert.match(answer.headers['set-cookie'] ?? '', /^__Host-aula(-device)?=[\w-]{43};/);
      },
    },
  ];
}

/** @param {(question: import('./line.mjs').Question) => Promise<import('./line.mjs').Answer>} ask @param {number} right how many questions are answered rightly */
async function takeQuiz(ask, right) {
  const writer = randomUUID();
  const attempt = jsonOf(await ask({ method: 'POST', path: `${course}/quizzes/${QUIZ}/attempts`, key: randomUUID() }));
  assert.equal(attempt.questions.length, QUESTIONS);
  for (const { key, number, options } of attempt.questions) {
    const isRight = number <= right;
    const choice = options.find((/** @type {{ text: string }} */ { text }) => (text === rightText(number)) === isRight);
    await ask({ method: 'PUT', path: `/api/attempts/${attempt.id}/answers/${key}`, body: { response: { choices: [choice.key] }, writer, revision: 1, seen: number - 1 } });
  }
  await ask({ method: 'POST', path: `/api/attempts/${attempt.id}/submission` });
  const { score, reviews } = jsonOf(await ask({ method: 'GET', path: `/api/attempts/${attempt.id}` }));
  assert.deepEqual({ score, reviews: reviews.length }, { score: right * 10, reviews: QUESTIONS });
}

/** Round and round. @template T @param {readonly T[]} items @returns {() => T} */
function inTurn(items) {
  let next = 0;
  return () => items[next++ % items.length];
}

/** Each lesson of each person once; neighbours are different people, so that nobody waits for their own row. @param {readonly { cookie: string }[]} people */
function firstOpeningsOf(people) {
  const codes = Array.from({ length: LESSONS }, (_, index) => `${Math.floor(index / 6) + 1}.${(index % 6) + 1}`);
  let next = 0;
  return () => {
    const lesson = codes[Math.floor(next / people.length)];
    if (!lesson) throw new Error('every lesson was opened: fewer --seconds, or more --people');
    return { cookie: people[next++ % people.length].cookie, lesson };
  };
}
