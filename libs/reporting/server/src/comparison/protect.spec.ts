import type { ProtectedCount } from '@aula/reporting/contract';
import fc from 'fast-check';
import { atLeast, protect } from './protect';

test.each([[0, 0], [1, null], [4, null], [5, 5], [9, 5], [10, 10], [1_204, 1_200]])('%i people are shown as %j', (count, shown) => expect(protect(count)).toBe(shown));

interface Shown {
  readonly cells: readonly ProtectedCount[];
  readonly total: unknown;
}
/** What somebody outside sees of a table. */
const show = (counts: readonly number[]): Shown => {
  const cells = counts.map(protect);
  return { cells, total: atLeast(cells) };
};

/** Every value a hidden count may have, for an attacker who knows the rule, the shown cells and the shown total: those with which the very same table would be seen. */
function possible(counts: readonly number[], hidden: number, showing: (counts: readonly number[]) => Shown): number[] {
  const seen = JSON.stringify(showing(counts));
  const worlds = counts.map((count) => valuesBehind(protect(count))).reduce<number[][]>((begun, values) => begun.flatMap((world) => values.map((value) => [...world, value])), [[]]);
  const fitting = worlds.filter((world) => JSON.stringify(showing(world)) === seen);
  return [...new Set(fitting.map((world) => world[hidden] ?? 0))].sort();
}

function valuesBehind(shown: ProtectedCount): number[] {
  if (shown === 0) return [0];
  return shown === null ? [1, 2, 3, 4] : [0, 1, 2, 3, 4].map((more) => shown + more);
}

/** Small tables, so that all worlds can be gone through; the worst ones are small. */
const table = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.nat(14)), { minLength: 1, maxLength: 4 });

test('an attacker who sees every cell and the total cannot tell a hidden count from any other from one to four', () => {
  fc.assert(fc.property(table, (counts) => {
    for (const [index, count] of counts.entries()) {
      if (protect(count) === null) expect(possible(counts, index, show)).toEqual([1, 2, 3, 4]);
    }
  }));
});

describe('the same attacker', () => {
  const withTotal = (totalOf: (sum: number) => unknown) => (counts: readonly number[]): Shown => ({ cells: counts.map(protect), total: totalOf(counts.reduce((sum, count) => sum + count, 0)) });

  it('tells a hidden count from a true total', () => {
    expect(possible([2, 0, 0], 0, withTotal((sum) => sum))).toEqual([2]);
  });

  it('tells it from a total rounded to the nearest five: eight people in two hidden cells are four and four', () => {
    expect(possible([4, 4], 0, withTotal((sum) => Math.round(sum / 5) * 5))).toEqual([4]);
  });

  it('tells it from a total that is protected as the cells are: twenty people in five hidden cells', () => {
    expect(possible([4, 4, 4, 4, 4], 0, withTotal(protect))).toEqual([4]);
  });
});

/**
 * The course is a filter too: people of all courses together are at least as many as of each, and at most the sum. Somebody outside may look at each in turn.
 * With up to four courses no hidden count is told. With five, twenty people, four in each course and none in two, would be; no rule of fixed steps bears that.
 */
test('nor when every course is looked at in turn', () => {
  const people = fc.integer({ min: 1, max: 4 }).chain((courses) => fc.array(fc.array(fc.nat(courses - 1), { minLength: 1, maxLength: courses }).map((of) => new Set(of)), { maxLength: 40 }).map((each) => ({ courses, each })));
  fc.assert(fc.property(people, ({ courses, each }) => {
    const all = protect(each.length);
    const shown = Array.from({ length: courses }, (_, course) => protect(each.filter((of) => of.has(course)).length));
    for (const [index, count] of shown.entries()) {
      if (count !== null) continue;
      const others = shown.filter((_, other) => other !== index).map(valuesBehind);
      const mostElsewhere = others.reduce((sum, values) => sum + Math.max(...values), 0);
      const fitting = [1, 2, 3, 4].filter((value) => valuesBehind(all).some((total) => total >= value && total <= value + mostElsewhere));
      expect(fitting.length).toBeGreaterThan(1);
    }
  }), { numRuns: 1_000 });
});
