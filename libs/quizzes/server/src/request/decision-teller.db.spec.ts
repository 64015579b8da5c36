import { type Actor, Database } from '@aula/platform/server';
import { type GivenApplication, type GivenWorker, truthOf } from '@aula/platform/testing';
import { askerOf, deciderOf, givenAFailedTaker, givenATrainer } from '../testing/asking-for-attempts';
import { givenAQuizzesWorker } from '../testing/given-a-quizzes-worker';
import { givenTheQuizzes } from '../testing/taking-a-quiz';
import { RequestDecisionsService } from './request-decisions.service';

let house: GivenApplication;
let worker: GivenWorker;
let trainer: Actor;
beforeAll(async () => {
  house = await givenTheQuizzes();
  worker = await givenAQuizzesWorker(house.database);
  trainer = await givenATrainer(house, '08');
});
afterAll(async () => {
  await worker.close();
  await house.close();
});

const noticesOf = (accountId: string) => truthOf<{ subject: string; text: string; path: string }>(house.database, 'select subject, text, path from notice where account_id = $1', [accountId]);
const mailsTo = (email: string) => truthOf<{ subject: string }>(house.database, 'select subject from mail where recipient = $1', [email]);

async function givenARequest() {
  const person = await givenAFailedTaker(house, { attemptsAllowed: 1 });
  return { ...person, requestId: (await askerOf(house, person).ask()).id };
}

test('whoever asked finds the decision in the inbox and in the mail, once, however often it is sent', async () => {
  const { accountId, email, requestId, which } = await givenARequest();
  await deciderOf(house, trainer).decline(requestId, 'Repasa primero el módulo 2.');
  await deciderOf(house, trainer).decline(requestId, 'Repasa primero el módulo 2.');
  expect(await noticesOf(accountId)).toEqual([]);
  await worker.doJobs();
  const [notice, ...more] = await noticesOf(accountId);
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ path: `/cursos/${which.courseKey}/cuestionarios/${which.quizKey}`, text: expect.stringContaining('«Repasa primero el módulo 2.»') as unknown });
  expect(await mailsTo(email)).toEqual([{ subject: notice?.subject }]);
});

test('what is rolled back is not told', async () => {
  const { accountId, requestId } = await givenARequest();
  const undone = house.app.get(Database).as(trainer, async () => {
    await house.app.get(RequestDecisionsService).decide(trainer, requestId, { decision: 'grant', words: '' });
    throw new Error('the line breaks');
  });
  await expect(undone).rejects.toThrow('the line breaks');
  await worker.doJobs();
  expect(await noticesOf(accountId)).toEqual([]);
});
