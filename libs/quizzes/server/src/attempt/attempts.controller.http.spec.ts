import { quizzesApi } from '@aula/quizzes/contract';
import { type GivenApplication, problemOf, truthOf } from '@aula/platform/testing';
import { givenALearner, givenATaker, givenTheQuizzes, keyOf, LAPTOP, PHONE, rightAnswers, takerOf } from '../testing/taking-a-quiz';

const NOBODYS = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
let house: GivenApplication;
beforeAll(async () => (house = await givenTheQuizzes()));
afterAll(() => house.close());

const met = (enrolmentId: string) => truthOf(house.database, 'select kind, key from requirement_met where enrolment_id = $1', [enrolmentId]);
const completed = (enrolmentId: string) => truthOf<{ count: number }>(house.database, 'select count(*)::int as count from completion where enrolment_id = $1', [enrolmentId]);

async function allAreRefused(calls: readonly Promise<unknown>[], problem: object): Promise<void> {
  expect(await Promise.all(calls.map(problemOf))).toEqual(calls.map(() => expect.objectContaining(problem) as unknown));
}

test('failing, then passing: scores, explanations, and the course completed', async () => {
  const person = await givenATaker(house.database);
  const taker = takerOf(house, person);
  expect(await taker.readQuiz()).toMatchObject({ key: 'final', questionCount: 4, minutes: 5, passing: 80, attemptsAllowed: 3, attempts: [], request: null });

  const failed = await taker.take((attempt) => ({
    unica: rightAnswers(attempt)['unica'] ?? { choices: [] },
    varias: { choices: [keyOf(attempt.questions, 'varias', 'Opción a')] },
    pares: { pairs: { w: keyOf(attempt.questions, 'pares', 'Derecha w') } },
  }));
  expect(failed).toMatchObject({ number: 1, score: 43.75, isPassed: false, attemptsLeft: 2 });
  expect(failed.reviews.map(({ questionKey, points, maximum, right }) => [questionKey, points, maximum, right])).toEqual([['unica', 10, 10, null], ['varias', 5, 10, null], ['vf', 0, 10, null], ['pares', 2.5, 10, null]]);
  expect(failed.reviews[0]).toMatchObject({ feedback: 'Explicación de unica', lessonCode: '1.1' });
  expect(await met(person.enrolmentId)).toEqual([]);

  const passed = await taker.take(rightAnswers);
  expect(passed).toMatchObject({ number: 2, score: 100, isPassed: true, attemptsLeft: 0 });
  expect(passed.reviews.map(({ right }) => right)).toEqual(passed.answers.map(({ response }) => response));
  expect(await met(person.enrolmentId)).toEqual([{ kind: 'quiz-passed', key: 'final' }]);
  expect(await completed(person.enrolmentId)).toEqual([{ count: 1 }]);

  expect((await taker.readQuiz()).attempts).toMatchObject([{ number: 1, score: 43.75, isPassed: false }, { number: 2, score: 100, isPassed: true }]);
  expect(await problemOf(taker.start())).toMatchObject({ status: 409, code: 'quizzes.already-passed' });
  expect((await taker.read(failed.id)).reviews.every(({ right }) => right !== null)).toBe(true);
});

test('after the last attempt there is none left, and the right answers are still not told', async () => {
  const taker = takerOf(house, await givenATaker(house.database, { attemptsAllowed: 2 }));
  expect(await taker.take(() => ({}))).toMatchObject({ score: 0, isPassed: false, attemptsLeft: 1 });
  const last = await taker.take(() => ({ vf: { choices: ['true'] } }));
  expect(last).toMatchObject({ number: 2, attemptsLeft: 0 });
  expect(last.reviews.every(({ right }) => right === null)).toBe(true);
  expect(await problemOf(taker.start())).toMatchObject({ status: 409, code: 'quizzes.attempt-limit-reached', details: { limit: 2 } });
});

test('starting again goes on with the open attempt, in the same order and with what was answered', async () => {
  const taker = takerOf(house, await givenATaker(house.database));
  const begun = await taker.start();
  const { answer } = await taker.save(begun.id, 'vf', { choices: ['true'] });
  expect(await taker.start()).toEqual({ ...begun, answers: [answer] });
  expect(await taker.read(begun.id)).toEqual({ ...begun, answers: [answer] });
});

test('one key, one attempt: a repeated start gets the first answer', async () => {
  const taker = takerOf(house, await givenATaker(house.database));
  const first = await taker.start('una-sola-vez');
  await taker.submit(first.id);
  expect(await taker.start('una-sola-vez')).toEqual(first);
  expect(await problemOf(taker.start(''))).toMatchObject({ status: 400, code: 'request.no-idempotency-key' });
});

test('the highest revision of a writer stands; older and equal ones are answered with it', async () => {
  const taker = takerOf(house, await givenATaker(house.database));
  const { id } = await taker.start();
  const { answer } = await taker.save(id, 'vf', { choices: ['true'] }, { revision: 5 });
  expect(answer).toMatchObject({ writer: PHONE, revision: 5, arrival: 1 });
  expect(await taker.save(id, 'vf', { choices: ['false'] }, { revision: 4 })).toEqual({ answer, replaced: null, newer: [] });
  expect(await taker.save(id, 'vf', { choices: ['false'] }, { revision: 5 })).toEqual({ answer, replaced: null, newer: [] });
  expect((await taker.save(id, 'vf', { choices: [] }, { revision: 6 })).answer).toMatchObject({ response: { choices: [] }, revision: 6, arrival: 2 });
});

test('of two devices the later save stands, and each is told what it has not seen', async () => {
  const taker = takerOf(house, await givenATaker(house.database));
  const { id } = await taker.start();
  const onPhone = await taker.save(id, 'vf', { choices: ['true'] }, { revision: 7 });
  const onLaptop = await taker.save(id, 'vf', { choices: ['false'] }, { writer: LAPTOP, revision: 1 });
  expect(onLaptop).toMatchObject({ answer: { writer: LAPTOP, response: { choices: ['false'] } }, replaced: { choices: ['true'] } });

  expect(await taker.news(id, onPhone.answer.arrival)).toEqual({ submittedAt: null, newer: [onLaptop.answer] });
  const next = await taker.save(id, 'unica', { choices: ['o1'] }, { revision: 8, seen: onPhone.answer.arrival });
  expect(next).toMatchObject({ replaced: null, newer: [onLaptop.answer] });
  expect(await taker.news(id, next.answer.arrival)).toEqual({ submittedAt: null, newer: [] });
});

test('a save that was taken before and whose answer was lost does not override what came later', async () => {
  const taker = takerOf(house, await givenATaker(house.database));
  const { id } = await taker.start();
  await taker.save(id, 'vf', { choices: ['true'] });
  const { answer } = await taker.save(id, 'vf', { choices: ['false'] }, { writer: LAPTOP });
  expect(await taker.save(id, 'vf', { choices: ['true'] })).toEqual({ answer, replaced: null, newer: [] });
  expect((await taker.read(id)).answers).toEqual([answer]);
});

test('a retry tells again what the save took the place of', async () => {
  const taker = takerOf(house, await givenATaker(house.database));
  const { id } = await taker.start();
  await taker.save(id, 'vf', { choices: ['true'] });
  const told = await taker.save(id, 'vf', { choices: ['false'] }, { writer: LAPTOP });
  expect(told.replaced).toEqual({ choices: ['true'] });
  expect(await taker.save(id, 'vf', { choices: ['false'] }, { writer: LAPTOP })).toEqual(told);
});

test('nothing is told of what was seen before, nor of the same answer', async () => {
  const taker = takerOf(house, await givenATaker(house.database));
  const { id } = await taker.start();
  const { answer } = await taker.save(id, 'varias', { choices: ['o1', 'o2'] });
  expect((await taker.save(id, 'varias', { choices: ['o2', 'o1'] }, { writer: LAPTOP })).replaced).toBeNull();
  expect((await taker.save(id, 'varias', { choices: ['o3'] }, { writer: LAPTOP, revision: 2, seen: answer.arrival })).replaced).toBeNull();
});

test('whoever asks for news of a submitted attempt hears that it was submitted', async () => {
  const taker = takerOf(house, await givenATaker(house.database));
  const { id, submittedAt } = await taker.take(() => ({ vf: { choices: ['true'] } }));
  expect(await taker.news(id)).toMatchObject({ submittedAt, newer: [{ questionKey: 'vf' }] });
});

test('a submitted attempt takes no answers, and answers a second submission with the first result', async () => {
  const taker = takerOf(house, await givenATaker(house.database));
  const result = await taker.take((attempt) => ({ unica: rightAnswers(attempt)['unica'] ?? { choices: [] } }));
  house.clock.advance(60_000);
  expect(await problemOf(taker.save(result.id, 'vf', { choices: ['false'] }, { revision: 9 }))).toMatchObject({ status: 409, code: 'quizzes.attempt-submitted' });
  expect(await taker.submit(result.id)).toEqual(result);
});

test.each<[string, string, Parameters<ReturnType<typeof takerOf>['save']>[2], number, string]>([
  ['two choices where one is asked', 'unica', { choices: ['o1', 'o2'] }, 422, 'quizzes.response-does-not-fit'],
  ['a key of the author', 'unica', { choices: ['a'] }, 422, 'quizzes.response-does-not-fit'],
  ['choices for pairs', 'pares', { choices: ['r1'] }, 422, 'quizzes.response-does-not-fit'],
  ['a question that is not there', 'otra', { choices: [] }, 404, 'quizzes.no-such-question'],
  ['a malformed response', 'unica', { choices: ['¿?'] }, 400, 'request.invalid'],
])('refuses %s', async (_, questionKey, response, status, code) => {
  const taker = takerOf(house, await givenATaker(house.database));
  const { id } = await taker.start();
  expect(await problemOf(taker.save(id, questionKey, response))).toMatchObject({ status, code });
});

test('a stranger, and staff with all of the country in reach, find no such attempt', async () => {
  const { id } = await takerOf(house, await givenATaker(house.database)).start();
  const stranger = await givenATaker(house.database);
  const far = { ...stranger, actor: { ...stranger.actor, territory: ['*'] } };
  for (const someone of [stranger, far]) {
    const taker = takerOf(house, someone);
    await allAreRefused([taker.read(id), taker.save(id, 'vf', { choices: [] }), taker.submit(id), taker.news(id), taker.read(NOBODYS)], { status: 404, code: 'quizzes.no-such-attempt' });
  }
});

test('whoever is not enrolled has no quiz to take', async () => {
  const { which } = await givenATaker(house.database);
  const { actor } = await givenALearner(house.database);
  const taker = takerOf(house, { actor, which });
  await allAreRefused([taker.readQuiz(), taker.start()], { status: 404, code: 'enrolment.not-enrolled' });
});

test('a quiz that the course does not have is not found', async () => {
  const person = await givenATaker(house.database);
  const taker = takerOf(house, { ...person, which: { ...person.which, quizKey: 'otro' } });
  await allAreRefused([taker.readQuiz(), taker.start()], { status: 404, code: 'quizzes.no-such-quiz' });
});

test('visitors must sign in, and people without the permission may not', async () => {
  const { actor, which } = await givenATaker(house.database);
  const calls = (who: typeof actor | undefined) => [
    house.call(who, quizzesApi.readQuiz, { params: which }),
    house.call(who, quizzesApi.startAttempt, { params: which }, { 'idempotency-key': 'clave' }),
    house.call(who, quizzesApi.readAttempt, { params: { attemptId: NOBODYS } }),
    house.call(who, quizzesApi.readAnswers, { params: { attemptId: NOBODYS }, query: { seen: 0 } }),
    house.call(who, quizzesApi.saveAnswer, { params: { attemptId: NOBODYS, questionKey: 'vf' }, body: { response: { choices: [] }, writer: PHONE, revision: 1, seen: 0 } }),
    house.call(who, quizzesApi.submitAttempt, { params: { attemptId: NOBODYS } }),
  ];
  await allAreRefused(calls(undefined), { status: 401 });
  await allAreRefused(calls({ ...actor, permissions: new Set() }), { status: 403 });
});
