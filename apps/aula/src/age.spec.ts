import fc from 'fast-check';
import { age } from './age';

const now = new Date('2026-11-23T15:00:00Z');
const ago = (milliseconds: number) => age(new Date(now.getTime() - milliseconds), now);

test.each([[0, '0 s'], [119_999, '119 s'], [120_000, '2 min'], [7_199_999, '119 min'], [7_200_000, '2 h'], [172_799_999, '47 h'], [172_800_000, '2 d'], [-5_000, '0 s']])('%d ms are %s', (milliseconds, words) => {
  expect(ago(milliseconds)).toBe(words);
});

test('fits its column, within a quarter of a century', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9_000 * 86_400_000 }), (milliseconds) => ago(milliseconds).length <= 7));
});
