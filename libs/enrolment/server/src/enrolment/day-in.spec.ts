import { dayIn } from './day-in';

test('the same instant is another day across the border of a zone', () => {
  const instant = new Date('2026-10-01T05:30:00Z');
  expect(dayIn('America/Mexico_City', instant)).toBe('2026-09-30');
  expect(dayIn('America/Cancun', instant)).toBe('2026-10-01');
  expect(dayIn('America/Tijuana', instant)).toBe('2026-09-30');
});

test('the border follows its neighbour into summer time', () => {
  const instant = new Date('2026-07-01T06:30:00Z');
  expect(dayIn('America/Ciudad_Juarez', instant)).toBe('2026-07-01');
  expect(dayIn('America/Chihuahua', instant)).toBe('2026-07-01');
  expect(dayIn('America/Ciudad_Juarez', new Date('2026-12-01T06:30:00Z'))).toBe('2026-11-30');
});
