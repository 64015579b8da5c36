import { type GivenApplication, truthOf } from '@aula/platform/testing';
import type { AnswerSaved, Response } from '@aula/quizzes/contract';
import * as fc from 'fast-check';
import { givenATaker, givenTheQuizzes, LAPTOP, PHONE, takerOf } from '../testing/taking-a-quiz';

let house: GivenApplication;
beforeAll(async () => (house = await givenTheQuizzes({ DATABASE_POOL: '10' })));
afterAll(() => house.close());

type Taker = ReturnType<typeof takerOf>;
const WRITERS = [PHONE, LAPTOP] as const;
const QUESTIONS = ['unica', 'varias'] as const;
interface Save { readonly writer: string; readonly questionKey: string; readonly response: Response; readonly revision: number }

const send = (taker: Taker, attemptId: string, { questionKey, response, writer, revision }: Save) => taker.save(attemptId, questionKey, response, { writer, revision });

/** What a device does: it changes an answer and sends it, the line loses either the call or its answer, and it may send anything again, also late. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('change' as const), writer: fc.constantFrom(...WRITERS), questionKey: fc.constantFrom(...QUESTIONS), choice: fc.constantFrom('o1', 'o2', 'o3'), isLost: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('again' as const), which: fc.nat() }) },
);

describe('two devices on one attempt', () => {
  let taker: Taker;
  beforeAll(async () => (taker = takerOf(house, await givenATaker(house.database, { attemptsAllowed: 100 }))));

  const inAnAttempt = async (work: (id: string) => Promise<void>): Promise<void> => {
    const { id } = await taker.start();
    try {
      await work(id);
    } finally {
      await taker.submit(id);
    }
  };

  test('whatever is lost and sent again, the save that arrived last for the first time stands', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => inAnAttempt(async (id) => {
      const made: Save[] = [];
      const passed = new Map<string, number>();
      const stands = new Map<string, Save>();
      for (const one of steps) {
        if (one.does === 'change') {
          made.push({ writer: one.writer, questionKey: one.questionKey, response: { choices: [one.choice] }, revision: made.filter(({ writer }) => writer === one.writer).length + 1 });
          if (one.isLost) continue;
        }
        const save = one.does === 'change' ? made.at(-1) : made[one.which % Math.max(1, made.length)];
        if (!save) continue;
        const { answer } = await send(taker, id, save);
        const who = `${save.writer} ${save.questionKey}`;
        if (save.revision > (passed.get(who) ?? 0)) {
          passed.set(who, save.revision);
          stands.set(save.questionKey, save);
        }
        expect(answer).toMatchObject(stands.get(save.questionKey) ?? {});
      }
      expect((await taker.read(id)).answers.map(({ writer, questionKey, response, revision }) => ({ writer, questionKey, response, revision })))
        .toEqual(QUESTIONS.flatMap((key) => stands.get(key) ?? []));
    })), { numRuns: 40 });
  });

  test('saves at the same time, each sent twice: one order, that everybody is told alike', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...WRITERS), fc.constantFrom('o1', 'o2', 'o3')), { minLength: 2, maxLength: 12 }), (changes) => inAnAttempt(async (id) => {
      const saves = changes.map(([writer, choice], index): Save => ({ writer, questionKey: 'varias', response: { choices: [choice] }, revision: index + 1 }));
      const told = await Promise.all([...saves, ...saves].map((save) => send(taker, id, save)));

      const [stands, ...others] = (await taker.read(id)).answers;
      expect(others).toEqual([]);
      expect(told.map(({ answer }) => answer.arrival)).toContain(stands?.arrival);
      expect(Math.max(...told.map(({ answer }) => answer.arrival))).toBe(stands?.arrival);
      expect(told.find(({ answer }) => answer.arrival === stands?.arrival)?.answer).toEqual(stands);
      expectOneOrder(told);
      for (const writer of WRITERS) {
        const highest = Math.max(...saves.filter((save) => save.writer === writer).map(({ revision }) => revision));
        if (stands?.writer === writer) expect(stands.revision).toBe(highest);
      }
    })), { numRuns: 25 });
  });

  test('nothing that a device said last is lost: it is kept beside what stands', () => inAnAttempt(async (id) => {
    await Promise.all(WRITERS.map((writer) => taker.save(id, 'vf', { choices: [writer === PHONE ? 'true' : 'false'] }, { writer })));
    expect(await truthOf(house.database, 'select writer, response from answer where attempt_id = $1 order by writer', [id]))
      .toEqual([{ writer: PHONE, response: { choices: ['true'] } }, { writer: LAPTOP, response: { choices: ['false'] } }]);
  }));

  test('the database refuses two answers with one place in the order', () => inAnAttempt(async (id) => {
    await taker.save(id, 'vf', { choices: ['true'] }, { writer: LAPTOP, revision: 5 });
    const twin = truthOf(house.database, 'insert into answer (attempt_id, question_id, writer, revision, response, arrival, saved_at) select attempt_id, question_id, gen_random_uuid(), 1, response, arrival, saved_at from answer where attempt_id = $1', [id]);
    await expect(twin).rejects.toThrow('answer_attempt_id_arrival_key');
  }));

  test('what was graded is the answer that stands', async () => {
    const { id } = await taker.start();
    await taker.save(id, 'vf', { choices: ['true'] }, { revision: 9 });
    await taker.save(id, 'vf', { choices: ['false'] }, { writer: LAPTOP, revision: 1 });
    expect(await taker.submit(id)).toMatchObject({ score: 25, answers: [{ response: { choices: ['false'] } }] });
  });
});

/** No place in the order was given to two saves. */
function expectOneOrder(told: readonly AnswerSaved[]): void {
  const byArrival = new Map<number, string>();
  for (const { answer: { arrival, writer, revision } } of told) {
    const save = `${writer} ${revision}`;
    expect(byArrival.get(arrival) ?? save).toBe(save);
    byArrival.set(arrival, save);
  }
}
