import { Database } from '@aula/platform/server';
import { type GivenApplication, problemOf, truthOf, statementsOf } from '@aula/platform/testing';
import { oneOfEachKind } from '../testing/given-a-quiz';
import { givenATaker, givenTheQuizzes, rightAnswers, takerOf } from '../testing/taking-a-quiz';
import { scoreOf } from './grade';
import { toAuthored } from './present';

let house: GivenApplication;
beforeAll(async () => (house = await givenTheQuizzes({ DATABASE_POOL: '10' })));
afterAll(() => house.close());

const times = <Result>(count: number, work: (index: number) => Promise<Result>) => Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe('what happens at once', () => {
  test('twenty starts make one attempt', async () => {
    const person = await givenATaker(house.database);
    const started = await times(20, () => takerOf(house, person).start());
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    expect(await truthOf(house.database, 'select number from attempt where enrolment_id = $1', [person.enrolmentId])).toEqual([{ number: 1 }]);
  });

  test('saves and submissions: what was graded is what is stored, and every save was stored or refused', async () => {
    for (let round = 0; round < 6; round += 1) {
      const person = await givenATaker(house.database);
      const taker = takerOf(house, person);
      const attempt = await taker.start();
      const answers = Object.entries(rightAnswers(attempt));
      const saves = answers.map(([key, response]) => taker.save(attempt.id, key, response).then(() => key, async (error: unknown) => {
        expect(await problemOf(Promise.reject(error as Error))).toMatchObject({ code: 'quizzes.attempt-submitted' });
        return undefined;
      }));
      const submissions = await Promise.all([taker.submit(attempt.id), taker.submit(attempt.id), taker.submit(attempt.id)]);
      const stored = (await Promise.all(saves)).filter((key) => key !== undefined);

      const [first, ...others] = submissions;
      for (const other of others) expect(other).toEqual(first);
      const now = await taker.read(attempt.id);
      expect(now).toEqual(first);
      expect(now.answers.map(({ questionKey }) => questionKey).sort()).toEqual([...stored].sort());
      expect(now.score).toBe(scoreOf(oneOfEachKind, await authored(attempt.id, now.answers)));
      const requirements = await truthOf(house.database, 'select 1 from requirement_met where enrolment_id = $1', [person.enrolmentId]);
      expect(requirements).toHaveLength(now.isPassed ? 1 : 0);
    }
  });

  test('a failed submission and a start at once never leave two open attempts', async () => {
    const person = await givenATaker(house.database);
    const taker = takerOf(house, person);
    const { id } = await taker.start();
    await Promise.all([taker.submit(id), taker.start(), taker.start(), taker.submit(id)]);
    const attempts = await truthOf<{ number: number; isOpen: boolean }>(house.database, 'select number, submitted_at is null as "isOpen" from attempt where enrolment_id = $1 order by number', [person.enrolmentId]);
    expect(attempts.filter(({ isOpen }) => isOpen).length).toBeLessThanOrEqual(1);
    expect(attempts.map(({ number }) => number)).toEqual(attempts.map((_, index) => index + 1));
  });
});

async function authored(attemptId: string, answers: readonly { questionKey: string; response: Parameters<typeof toAuthored>[2] }[]) {
  const [row] = await truthOf<{ seed: string }>(house.database, 'select seed from attempt where id = $1', [attemptId]);
  return new Map(oneOfEachKind.flatMap((question) => {
    const answer = answers.find(({ questionKey }) => questionKey === question.key);
    return answer && row ? [[question.key, toAuthored(question, row.seed, answer.response)] as const] : [];
  }));
}

test('no answer to a learner with an open attempt holds an answer key, feedback or seed', async () => {
  const taker = takerOf(house, await givenATaker(house.database));
  const attempt = await taker.start();
  const saves = [];
  for (const [key, response] of Object.entries(rightAnswers(attempt))) saves.push(await taker.save(attempt.id, key, response));
  const open: unknown[] = [await taker.readQuiz(), attempt, ...saves, await taker.read(attempt.id), await taker.start()];
  const names = new Set(open.flatMap(namesIn));
  expect([...names].filter((name) => /correct|right|feedback|points|seed|answerKey|lessonCode|authored/i.test(name))).toEqual([]);
  expect(JSON.stringify(open)).not.toMatch(/Explicación|isRight|"(?:a|b|c|d)"/);
  expect(open.flatMap((one) => (one as { reviews?: unknown[] }).reviews ?? [])).toEqual([]);
});

/** Every property name, at any depth. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

describe('the second wall', () => {
  test('a stranger who gets past the checks sees and changes no attempt', async () => {
    const { id } = await takerOf(house, await givenATaker(house.database)).start();
    const { actor } = await givenATaker(house.database);
    const db = house.app.get(Database);
    expect(await db.as({ ...actor, territory: ['*'] }, () => db.query('select id from attempt where id = $1', [id]))).toEqual([]);
    const [, changed] = (await db.as(actor, () => db.query('update attempt set is_passed = true, score = 100, submitted_at = started_at where id = $1 returning 1', [id]))) as unknown as [unknown, number];
    expect(changed).toBe(0);
  });

  test('a second open attempt, a number twice, a changed grade: the database refuses', async () => {
    const taker = takerOf(house, await givenATaker(house.database));
    const { id } = await taker.start();
    const twin = (number: number) => truthOf(house.database, 'insert into attempt (quiz_id, enrolment_id, account_id, number, seed, started_at) select quiz_id, enrolment_id, account_id, $2, seed, started_at from attempt where id = $1', [id, number]);
    await expect(twin(2)).rejects.toThrow('attempt_one_open');
    await taker.submit(id);
    await expect(twin(1)).rejects.toThrow('attempt_enrolment_id_quiz_id_number_key');
    await expect(truthOf(house.database, 'update attempt set score = 100 where id = $1', [id])).rejects.toThrow('a submitted attempt never changes');
  });
});

describe('data statements of a call, once the quiz is known', () => {
  const counted = async (work: () => Promise<unknown>): Promise<number> => (await statementsOf(work)).length;

  test('stay within their budgets', async () => {
    const taker = takerOf(house, await givenATaker(house.database));
    const { id } = await taker.start();
    await taker.readQuiz();
    expect(await counted(() => taker.readQuiz())).toBeLessThanOrEqual(5);
    expect(await counted(() => taker.start())).toBeLessThanOrEqual(8);
    expect(await counted(() => taker.read(id))).toBe(1);
    expect(await counted(() => taker.save(id, 'vf', { choices: ['true'] }))).toBe(3);
    expect(await counted(() => taker.save(id, 'vf', { choices: ['true'] }))).toBe(2);
    expect(await counted(() => taker.news(id))).toBe(1);
    expect(await counted(() => taker.submit(id))).toBeLessThanOrEqual(4);
  });
});
