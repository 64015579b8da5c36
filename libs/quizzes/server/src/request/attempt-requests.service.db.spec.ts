import { type Actor, Database, system } from '@aula/platform/server';
import { type GivenApplication, problemOf, truthOf } from '@aula/platform/testing';
import { RequestDecisionsService } from './request-decisions.service';
import { askerOf, deciderOf, givenAFailedTaker, givenATrainer } from '../testing/asking-for-attempts';
import { givenTheQuizzes, takerOf } from '../testing/taking-a-quiz';

let house: GivenApplication;
let db: Database;
let trainer: Actor;
beforeAll(async () => {
  house = await givenTheQuizzes({ DATABASE_POOL: '10' });
  db = house.app.get(Database);
  trainer = await givenATrainer(house, '08');
});
afterAll(() => house.close());

const requestsOf = (enrolmentId: string) => truthOf<{ state: string }>(house.database, 'select state from attempt_request where enrolment_id = $1 order by asked_at, id', [enrolmentId]);

/** Until a statement of this database waits for what another one holds. */
async function somebodyWaits(): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await truthOf(house.database, waiting)).length === 0);
}

describe('what happens at once', () => {
  test('twenty calls make one request', async () => {
    const person = await givenAFailedTaker(house);
    const asked = await Promise.all(Array.from({ length: 20 }, () => askerOf(house, person).ask()));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(await requestsOf(person.enrolmentId)).toEqual([{ state: 'open' }]);
  });

  test('two who decide: one decision, the other one is told', async () => {
    const other = await givenATrainer(house, '08');
    for (let round = 0; round < 6; round += 1) {
      const person = await givenAFailedTaker(house, { attemptsAllowed: 1 });
      const { id } = await askerOf(house, person).ask();
      const outcomes = await Promise.allSettled([deciderOf(house, trainer).grant(id), deciderOf(house, other).decline(id)]);
      const decided = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      const told = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
      expect(decided).toHaveLength(1);
      expect(await problemOf(Promise.reject(told[0] as Error))).toMatchObject({ status: 409, code: 'quizzes.request-decided' });
      const { attemptsAllowed, request } = await takerOf(house, person).readQuiz();
      expect(request).toEqual(decided[0]);
      expect(attemptsAllowed).toBe(decided[0]?.state === 'granted' ? 2 : 1);
    }
  });

  test('whoever asks while a request of theirs is being granted waits, and is told of the attempt that was granted', async () => {
    const person = await givenAFailedTaker(house, { attemptsAllowed: 1 });
    const { id } = await askerOf(house, person).ask();
    const decided = Promise.withResolvers<void>();
    const isAsking = Promise.withResolvers<void>();
    const granting = db.as(trainer, async () => {
      await house.app.get(RequestDecisionsService).decide(trainer, id, { decision: 'grant', words: '' });
      decided.resolve();
      await isAsking.promise;
    });
    await decided.promise;
    const asking = problemOf(askerOf(house, person).ask());
    await somebodyWaits();
    isAsking.resolve();
    await granting;
    expect(await asking).toMatchObject({ status: 409, code: 'quizzes.attempts-left', details: { left: 1 } });
    expect(await requestsOf(person.enrolmentId)).toEqual([{ state: 'granted' }]);
  });

  test('a granted attempt is started once, however often it is asked for', async () => {
    const person = await givenAFailedTaker(house, { attemptsAllowed: 1 });
    await deciderOf(house, trainer).grant((await askerOf(house, person).ask()).id);
    const started = await Promise.all(Array.from({ length: 8 }, () => takerOf(house, person).start()));
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
  });
});

describe('the second wall', () => {
  const attemptsSeenBy = (actor: Actor, enrolmentId: string) => db.as(actor, async () => (await db.query('select id from attempt where enrolment_id = $1', [enrolmentId])).length);

  test('who decides sees the attempts at this quiz while the request is open, and neither before nor after', async () => {
    const person = await givenAFailedTaker(house);
    const far = await givenATrainer(house, '20');
    expect(await attemptsSeenBy(trainer, person.enrolmentId)).toBe(0);
    const { id } = await askerOf(house, person).ask();
    expect(await attemptsSeenBy(trainer, person.enrolmentId)).toBe(2);
    expect(await attemptsSeenBy(far, person.enrolmentId)).toBe(0);
    await deciderOf(house, trainer).decline(id);
    expect(await attemptsSeenBy(trainer, person.enrolmentId)).toBe(0);
  });

  test('nobody grants themselves an attempt, nor asks for somebody else', async () => {
    const person = await givenAFailedTaker(house);
    const { actor, accountId } = person;
    const { id } = await askerOf(house, person).ask();
    const granting = (who: Actor) => db.as(who, async () => ((await db.query(`update attempt_request set state = 'granted', decided_by = $2, decided_at = now() where id = $1 returning 1`, [id, who.id])) as unknown as [unknown, number])[1]);
    expect(await granting(actor)).toBe(0);
    expect(await granting({ ...actor, territory: ['*'] })).toBe(0);
    await expect(db.as(trainer, () => db.query(`insert into attempt_request (enrolment_id, quiz_id, account_id, reason, asked_at) select enrolment_id, quiz_id, $2, '', now() from attempt_request where id = $1`, [id, accountId]))).rejects.toThrow('row-level security');
    await expect(db.as(system, () => db.query('delete from attempt_request'))).rejects.toThrow('permission denied');
  });

  test('what was asked stays, and a decision is not changed', async () => {
    const person = await givenAFailedTaker(house);
    const { id } = await askerOf(house, person).ask('Por esto.');
    const decide = (changes: string) => db.as(trainer, () => db.query(`update attempt_request set ${changes}, decided_by = $2, decided_at = now() where id = $1`, [id, trainer.id]));
    await expect(decide(`reason = 'Por otra cosa.', state = 'declined'`)).rejects.toThrow('never changes');
    await expect(decide(`state = 'open'`)).rejects.toThrow(/check|row-level/);
    await deciderOf(house, trainer).decline(id);
    await expect(decide(`state = 'granted'`)).rejects.toThrow('never changes');
  });
});
