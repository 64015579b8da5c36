import { type GivenApplication, problemOf, statementsOf } from '@aula/platform/testing';
import { quizzesApi } from '@aula/quizzes/contract';
import { askerOf, deciderOf, givenAFailedTaker, givenATrainer } from '../testing/asking-for-attempts';
import { givenALearner, givenATaker, givenTheQuizzes, type GivenTaker, rightAnswers, takerOf } from '../testing/taking-a-quiz';

let house: GivenApplication;
beforeAll(async () => (house = await givenTheQuizzes()));
afterAll(() => house.close());

const dueOf = async ({ actor }: Pick<GivenTaker, 'actor'>) => (await house.call(actor, quizzesApi.listDue)).items;

test('a quiz whose lessons are done waits, until it is passed', async () => {
  const person = await givenATaker(house.database);
  expect(await dueOf(person)).toEqual([{
    courseKey: person.which.courseKey, courseTitle: expect.any(String) as string, quizKey: 'final', quizTitle: 'Cuestionario final', why: 'lessons-done', questionCount: 4, minutes: 5, attemptsLeft: 3, hasTried: false, open: null,
  }]);
  await takerOf(house, person).take(() => ({}));
  expect(await dueOf(person)).toMatchObject([{ why: 'lessons-done', attemptsLeft: 2, hasTried: true }]);
  await takerOf(house, person).take(rightAnswers);
  expect(await dueOf(person)).toEqual([]);
});

test('an open attempt waits, with how many answers are missing and the first of them', async () => {
  const person = await givenATaker(house.database);
  const taker = takerOf(house, person);
  const { id } = await taker.start();
  await taker.save(id, 'unica', { choices: ['o1'] });
  await taker.save(id, 'vf', { choices: ['true'] }, { revision: 2 });
  await taker.save(id, 'pares', { pairs: { w: 'r1' } }, { revision: 3 });
  expect(await dueOf(person)).toMatchObject([{ why: 'open-attempt', open: { attemptId: id, missing: 2, nextQuestion: 2 } }]);
  const right = rightAnswers(await taker.read(id));
  for (const key of ['varias', 'pares']) await taker.save(id, key, right[key] ?? { choices: [] }, { revision: 4 });
  expect(await dueOf(person)).toMatchObject([{ open: { missing: 0, nextQuestion: null } }]);
});

test('a request that was answered is told: granted until it is begun, declined for two weeks; an open one is not', async () => {
  const person = await givenAFailedTaker(house);
  const trainer = deciderOf(house, await givenATrainer(house, '08'));
  const { ask } = askerOf(house, person);
  expect(await dueOf(person)).toEqual([]);
  const { id } = await ask();
  expect(await dueOf(person)).toEqual([]);
  await trainer.decline(id);
  expect(await dueOf(person)).toMatchObject([{ why: 'declined', attemptsLeft: 0 }]);
  house.clock.advance(15 * 86_400_000);
  expect(await dueOf(person)).toEqual([]);
  await trainer.grant((await ask()).id);
  expect(await dueOf(person)).toMatchObject([{ why: 'granted', attemptsLeft: 1 }]);
  await takerOf(house, person).take(() => ({}));
  expect(await dueOf(person)).toEqual([]);
});

test('nothing waits for whoever is enrolled in nothing, and nobody sees what waits for others', async () => {
  const person = await givenATaker(house.database);
  const stranger = await givenALearner(house.database);
  expect(await dueOf(stranger)).toEqual([]);
  expect(await dueOf({ actor: { ...stranger.actor, territory: ['*'] } })).toEqual([]);
  expect(await dueOf(person)).toHaveLength(1);
});

test('visitors must sign in', async () => {
  expect(await problemOf(house.call(undefined, quizzesApi.listDue))).toMatchObject({ status: 401 });
});

test('two data statements', async () => {
  const person = await givenATaker(house.database);
  await dueOf(person);
  expect(await statementsOf(() => dueOf(person))).toHaveLength(2);
});
