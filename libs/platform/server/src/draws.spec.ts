import fc from 'fast-check';
import { drawsOf } from './draws';

const series = (seed: string, below: number) => Array.from({ length: 20 }, drawAgain(seed, below));

function drawAgain(seed: string, below: number): () => number {
  const draw = drawsOf(seed);
  return () => draw(below);
}

test('the same seed draws the same numbers, all of them within bounds', () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 100_000 }), (seed, below) => {
    const drawn = series(seed, below);
    expect(drawn).toEqual(series(seed, below));
    expect(drawn.every((number) => Number.isInteger(number) && number >= 0 && number < below)).toBe(true);
  }));
});

test('another seed draws others, and every number has its turn', () => {
  expect(series('a', 1_000)).not.toEqual(series('b', 1_000));
  const draw = drawsOf('a');
  expect(new Set(Array.from({ length: 200 }, () => draw(10))).size).toBe(10);
});
