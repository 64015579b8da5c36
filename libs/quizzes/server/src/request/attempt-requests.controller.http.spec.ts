import { type GivenApplication, problemOf } from '@aula/platform/testing';
import { askerOf, deciderOf, givenAFailedTaker, givenATrainer } from '../testing/asking-for-attempts';
import { givenATaker, givenTheQuizzes, keyOf, rightAnswers, takerOf } from '../testing/taking-a-quiz';

const NOBODYS = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
let house: GivenApplication;
beforeAll(async () => (house = await givenTheQuizzes()));
afterAll(() => house.close());

const givenPeople = async () => ({ person: await givenAFailedTaker(house), trainer: deciderOf(house, await givenATrainer(house, '08')) });

test('asking, being granted one more, passing with it', async () => {
  const { person, trainer } = await givenPeople();
  const taker = takerOf(house, person);
  const asked = await askerOf(house, person).ask('  Me enfermé ese día.\r\nYa repasé.  ');
  expect(asked).toMatchObject({ state: 'open', reason: 'Me enfermé ese día.\nYa repasé.', decidedAt: null, words: '' });
  expect((await taker.readQuiz()).request).toEqual(asked);
  expect(await problemOf(taker.start())).toMatchObject({ code: 'quizzes.attempt-limit-reached' });

  const granted = await trainer.grant(asked.id, 'Ánimo.');
  expect(granted).toMatchObject({ id: asked.id, state: 'granted', words: 'Ánimo.', decidedAt: expect.any(String) as string });
  expect(await taker.readQuiz()).toMatchObject({ attemptsAllowed: 3, request: granted });
  expect(await taker.take(rightAnswers)).toMatchObject({ number: 3, isPassed: true });
});

test('being declined, with words; asking again', async () => {
  const { person, trainer } = await givenPeople();
  const { ask } = askerOf(house, person);
  const { id } = await ask();
  await trainer.decline(id, 'Primero repasa la lección 1.1.');
  expect(await takerOf(house, person).readQuiz()).toMatchObject({ attemptsAllowed: 2, request: { state: 'declined', words: 'Primero repasa la lección 1.1.' } });
  house.clock.advance(86_400_000);
  const again = await ask('Ya la repasé.');
  expect(again).toMatchObject({ state: 'open', reason: 'Ya la repasé.' });
  expect(again.id).not.toBe(id);
  await trainer.grant(again.id);
  expect(await takerOf(house, person).start()).toMatchObject({ number: 3, attemptsLeft: 0 });
});

test('after the granted one failed too, another may be asked for', async () => {
  const { person, trainer } = await givenPeople();
  const { ask } = askerOf(house, person);
  await trainer.grant((await ask()).id);
  expect(await problemOf(ask())).toMatchObject({ status: 409, code: 'quizzes.attempts-left', details: { left: 1 } });
  await takerOf(house, person).take(() => ({}));
  await trainer.grant((await ask()).id);
  expect((await takerOf(house, person).readQuiz()).attemptsAllowed).toBe(4);
});

test('a repeated call gets the first answer, and another one the request that is open', async () => {
  const { ask } = askerOf(house, await givenAFailedTaker(house));
  const first = await ask('Porque sí.', 'una-sola-vez');
  expect(await ask('Porque sí.', 'una-sola-vez')).toEqual(first);
  expect(await ask('Otra razón.')).toEqual(first);
});

test('with attempts left, with one open, and after passing there is nothing to ask for', async () => {
  const person = await givenATaker(house.database, { attemptsAllowed: 1 });
  const { ask } = askerOf(house, person);
  expect(await problemOf(ask())).toMatchObject({ status: 409, code: 'quizzes.attempts-left' });
  const taker = takerOf(house, person);
  const { id } = await taker.start();
  expect(await problemOf(ask())).toMatchObject({ code: 'quizzes.attempts-left' });
  const attempt = await taker.read(id);
  for (const [key, response] of Object.entries(rightAnswers(attempt))) await taker.save(id, key, response);
  await taker.submit(id);
  expect(await problemOf(ask())).toMatchObject({ status: 409, code: 'quizzes.already-passed' });
});

test('the trainer sees who asks and why, the scores, and what was missed with its lesson; nothing of the answers', async () => {
  const person = await givenATaker(house.database, { attemptsAllowed: 2 });
  const taker = takerOf(house, person);
  await taker.take((attempt) => ({ unica: rightAnswers(attempt)['unica'] ?? { choices: [] }, vf: { choices: ['false'] } }));
  await taker.take((attempt) => ({ unica: rightAnswers(attempt)['unica'] ?? { choices: [] }, varias: { choices: [keyOf(attempt.questions, 'varias', 'Opción c')] } }));
  const { id } = await askerOf(house, person).ask('Se fue la luz.');
  const trainer = deciderOf(house, await givenATrainer(house, '08'));
  const { items } = await trainer.list();
  const item = items.find((one) => one.id === id);
  expect(item).toMatchObject({
    reason: 'Se fue la luz.', quizTitle: 'Cuestionario final', passing: 80, municipality: 'Juárez',
    attempts: [{ number: 1, score: 50 }, { number: 2, score: 25 }],
    missed: [{ number: 2, times: 2 }, { number: 4, times: 2 }, { number: 3, times: 1, prompt: '¿Qué dice vf?', lesson: { code: '1.1' } }],
  });
  expect(item?.person?.name).toMatch(/\w+ \w+/);
  expect(JSON.stringify(item)).not.toMatch(/Explicación|Opción|isRight|choices|pairs|feedback|seed/);
});

test('who decides sees the requests of their territory alone, and counts the same', async () => {
  const { id } = await askerOf(house, await givenAFailedTaker(house)).ask();
  const [near, far] = [deciderOf(house, await givenATrainer(house, '08')), deciderOf(house, await givenATrainer(house, '20'))];
  const list = await near.list();
  expect(list.items.map((one) => one.id)).toContain(id);
  expect(await near.count()).toEqual({ open: list.total });
  expect([await far.list(), await far.count()]).toEqual([{ items: [], total: 0 }, { open: 0 }]);
  expect(await problemOf(far.grant(id))).toMatchObject({ status: 404, code: 'quizzes.no-such-request' });
  expect(await problemOf(near.grant(NOBODYS))).toMatchObject({ status: 404, code: 'quizzes.no-such-request' });
});

test('the first decision stands: repeating it is answered with it, another one is told', async () => {
  const { person, trainer } = await givenPeople();
  const other = deciderOf(house, await givenATrainer(house, '08'));
  const { id } = await askerOf(house, person).ask();
  const granted = await trainer.grant(id, 'Suerte.');
  expect(await trainer.grant(id, 'Suerte.')).toEqual(granted);
  for (const late of [other.grant(id), other.decline(id), trainer.decline(id)]) expect(await problemOf(late)).toMatchObject({ status: 409, code: 'quizzes.request-decided' });
  expect((await trainer.list()).items.map((one) => one.id)).not.toContain(id);
});

test('nobody decides about their own request, nor finds it in the list', async () => {
  const { actor, ...person } = await givenAFailedTaker(house);
  const both = { ...actor, territory: ['08'], permissions: new Set([...actor.permissions, 'quizzes.attempt-request.decide']) };
  const { id } = await askerOf(house, { ...person, actor: both }).ask();
  expect((await deciderOf(house, both).list()).items.map((one) => one.id)).not.toContain(id);
  expect(await problemOf(deciderOf(house, both).grant(id))).toMatchObject({ status: 403, code: 'quizzes.own-request' });
});

test('declining needs words', async () => {
  const { person, trainer } = await givenPeople();
  const { id } = await askerOf(house, person).ask();
  expect(await problemOf(trainer.decline(id, '  '))).toMatchObject({ status: 400, code: 'request.invalid' });
});

test('visitors must sign in, and learners decide nothing', async () => {
  const { actor, which } = await givenATaker(house.database);
  const decisions = (who: typeof actor | undefined) => { const { list, count, grant } = deciderOf(house, who); return [list(), count(), grant(NOBODYS)]; };
  for (const call of decisions(undefined)) expect(await problemOf(call)).toMatchObject({ status: 401 });
  for (const call of decisions(actor)) expect(await problemOf(call)).toMatchObject({ status: 403 });
  const { ask } = askerOf(house, { actor: { ...actor, permissions: new Set() }, which });
  expect(await problemOf(ask())).toMatchObject({ status: 403 });
});
