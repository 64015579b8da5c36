import { dayIn } from './day-in';

test.each([
  ['America/Mexico_City', '2026-11-24T05:30:00Z', '2026-11-23'],
  ['America/Cancun', '2026-11-24T05:30:00Z', '2026-11-24'],
  ['America/Tijuana', '2027-01-01T07:59:00Z', '2026-12-31'],
  // The border follows its neighbour into summer time.
  ['America/Ciudad_Juarez', '2026-07-01T06:30:00Z', '2026-07-01'],
  ['America/Chihuahua', '2026-07-01T06:30:00Z', '2026-07-01'],
  ['America/Ciudad_Juarez', '2026-12-01T06:30:00Z', '2026-11-30'],
])('in %s, %s falls on %s', (zone, instant, day) => {
  expect(dayIn(zone, new Date(instant))).toBe(day);
});
