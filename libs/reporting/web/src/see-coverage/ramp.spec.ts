import fc from 'fast-check';
import { shareOf, STEPS, stepOf } from './ramp';

describe('ramp of the tile map', () => {
  it('has no share where nobody has an account', () => {
    expect(stepOf(shareOf({ accounts: 0, completed: 0 }))).toBe('none');
    expect(stepOf(shareOf({ accounts: 0, completed: 2 }))).toBe('none');
  });

  it.each([
    [10, 0, 0], [1000, 1, 1], [100, 24, 1], [4, 1, 2], [100, 49, 2], [2, 1, 3], [100, 74, 3], [4, 3, 4], [3, 3, 4], [3, 5, 4],
  ])('puts %i accounts with %i completions on step %i', (accounts, completed, step) => {
    expect(stepOf(shareOf({ accounts, completed }))).toBe(step);
  });

  it('never falls when more people complete', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (accounts, completed) => {
      const [now, next] = [completed, completed + 1].map((count) => Number(stepOf(shareOf({ accounts, completed: count }))));
      expect(next).toBeGreaterThanOrEqual(Number(now));
    }));
  });

  it('has words for each step', () => {
    expect(STEPS.map(({ step }) => step)).toEqual(['none', 0, 1, 2, 3, 4]);
  });
});
