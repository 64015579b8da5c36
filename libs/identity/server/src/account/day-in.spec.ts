import { dayIn } from './day-in';

describe('dayIn', () => {
  it.each([
    ['America/Mexico_City', '2026-11-23'],
    ['America/Cancun', '2026-11-24'],
    ['America/Tijuana', '2026-11-23'],
  ])('in %s it is %s', (zone, day) => {
    expect(dayIn(zone, new Date('2026-11-24T05:30:00Z'))).toBe(day);
  });
});
