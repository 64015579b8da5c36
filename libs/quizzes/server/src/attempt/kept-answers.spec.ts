import * as fc from 'fast-check';
import { type KeptAnswer, replacedBy, standing, take } from './kept-answers';

const savedAt = new Date('2026-11-23T15:00:00Z');
const anySave = fc.record({
  questionId: fc.constantFrom('p1', 'p2'),
  writer: fc.constantFrom('phone', 'laptop', 'office'),
  revision: fc.integer({ min: 1, max: 6 }),
  response: fc.constantFrom('a', 'b', 'c').map((choice) => ({ choices: [choice] })),
  savedAt: fc.constant(savedAt),
});
type Save = Omit<KeptAnswer, 'arrival'>;

/** What is kept after each save, as the table keeps it: one row for each question and writer. */
function after(saves: readonly Save[]): KeptAnswer[] {
  return saves.reduce<KeptAnswer[]>((kept, save) => {
    const taken = take(kept, save);
    return taken ? [...kept.filter((one) => one.questionId !== taken.questionId || one.writer !== taken.writer), taken] : kept;
  }, []);
}

test('what arrived last for the first time stands; a revision that its writer has passed never does', () => {
  fc.assert(fc.property(fc.array(anySave, { maxLength: 30 }), (saves) => {
    const last = new Map<string, Save>();
    const passed = new Map<string, number>();
    for (const save of saves) {
      const who = `${save.questionId} ${save.writer}`;
      if (save.revision <= (passed.get(who) ?? 0)) continue;
      passed.set(who, save.revision);
      last.set(save.questionId, save);
    }
    expect(new Map(standing(after(saves)).map(({ arrival: _arrival, ...save }) => [save.questionId, save]))).toEqual(last);
  }));
});

test('sending everything again, in whatever order, changes nothing', () => {
  fc.assert(fc.property(fc.array(anySave, { maxLength: 15 }).chain((saves) => fc.tuple(fc.constant(saves), fc.shuffledSubarray(saves))), ([saves, again]) => {
    expect(after([...saves, ...again])).toEqual(after(saves));
  }));
});

test('arrivals only grow', () => {
  fc.assert(fc.property(fc.array(anySave, { maxLength: 20 }), anySave, (saves, save) => {
    const kept = after(saves);
    const taken = take(kept, save);
    if (taken) for (const { arrival } of kept) expect(taken.arrival).toBeGreaterThan(arrival);
  }));
});

describe('what an answer took the place of', () => {
  const said = (writer: string, arrival: number, choice: string): KeptAnswer => ({ questionId: 'p1', writer, revision: 1, response: { choices: [choice] }, arrival, savedAt });
  const mine = said('phone', 5, 'a');

  test('the last thing another writer said, as long as it was not seen', () => {
    const kept = [said('laptop', 2, 'b'), said('office', 4, 'c'), mine];
    expect(replacedBy(kept, mine, 0)).toEqual(said('office', 4, 'c'));
    expect(replacedBy(kept, mine, 3)).toEqual(said('office', 4, 'c'));
    expect(replacedBy(kept, mine, 4)).toBeUndefined();
  });

  test('nothing where it said the same, came later, or is about another question', () => {
    expect(replacedBy([said('laptop', 4, 'a')], mine, 0)).toBeUndefined();
    expect(replacedBy([said('laptop', 6, 'b')], mine, 0)).toBeUndefined();
    expect(replacedBy([{ ...said('laptop', 4, 'b'), questionId: 'p2' }], mine, 0)).toBeUndefined();
  });
});
