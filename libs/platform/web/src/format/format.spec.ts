import { formatDay, formatHours, formatInstant, formatMegabytes, formatMinutes } from './format';

describe('formatInstant', () => {
  const now = new Date('2026-11-22T15:10:00Z');

  it('writes the moment in words, in the zone asked for', () => {
    expect(formatInstant('2026-12-03T17:00:00Z', 'America/Ciudad_Juarez', now)).toBe('jueves 3 de diciembre, 10:00\u00a0h');
    expect(formatInstant('2026-12-03T17:00:00Z', 'America/Mexico_City', now)).toBe('jueves 3 de diciembre, 11:00\u00a0h');
  });

  it('names the year when it is another one', () => {
    expect(formatInstant('2027-01-08T15:05:00Z', 'America/Mexico_City', now)).toBe('viernes 8 de enero de 2027, 9:05\u00a0h');
  });

  it('writes midnight as 0:00', () => {
    expect(formatInstant('2026-11-22T06:00:00Z', 'America/Mexico_City', now)).toBe('domingo 22 de noviembre, 0:00\u00a0h');
  });
});

describe('formatDay', () => {
  it('never moves a calendar day to its neighbour', () => {
    expect(formatDay('2026-11-20')).toBe('20 de noviembre de 2026');
  });

  it('reads an instant in the zone', () => {
    expect(formatDay('2026-11-21T02:00:00Z', 'America/Mexico_City')).toBe('20 de noviembre de 2026');
  });
});

describe('formatMegabytes', () => {
  it.each([[400_000, '0.4\u00a0MB'], [50_000, '0.1\u00a0MB'], [49_999, '50\u00a0kB'], [40_200, '40\u00a0kB'], [12, '1\u00a0kB'], [12_400_000, '12\u00a0MB']])('%i bytes are %s', (bytes, text) => {
    expect(formatMegabytes(bytes)).toBe(text);
  });
});

it('writes minutes and hours as people say them', () => {
  expect([12, 60, 75].map(formatMinutes)).toEqual(['12\u00a0min', '1\u00a0h', '1\u00a0h 15\u00a0min']);
  expect([1, 1.5, 6].map(formatHours)).toEqual(['1\u00a0hora', '1.5\u00a0horas', '6\u00a0horas']);
});
