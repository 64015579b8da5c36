import { KNOWN_DEVICE_WAITS, STRANGER_WAITS } from './guard-waits';

test('the first tries wait for nothing, the next ones ever longer, and there is a last one', () => {
  expect(STRANGER_WAITS).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 30, ...Array<number>(9).fill(60)]);
});

test('a known device has more of everything', () => {
  expect(KNOWN_DEVICE_WAITS).toHaveLength(50);
  STRANGER_WAITS.forEach((wait, index) => { expect(KNOWN_DEVICE_WAITS[index]).toBeLessThanOrEqual(wait); });
});
