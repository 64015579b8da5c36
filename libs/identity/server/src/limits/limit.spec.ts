import { LIMITS, spanOf } from './limit';

test('a use lasts its share of an hour, and as many may be taken ahead as are allowed at once', () => {
  expect(spanOf({ atOnce: 120, perHour: 600 })).toEqual({ each: 6, ahead: 720 });
});

test.each(Object.entries(LIMITS))('%s lets a workshop of forty people in', (_name, { atOnce }) => {
  expect(atOnce).toBeGreaterThanOrEqual(40);
});
