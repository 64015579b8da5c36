import fc from 'fast-check';
import { daysOf, spanOf } from './role-days';

const NOW = new Date('2026-11-27T18:00:00Z');
const zones = fc.constantFrom('America/Mexico_City', 'America/Ciudad_Juarez', 'America/Tijuana', 'America/Cancun');

it.each([
  [{}, ['2026-11-27T18:00:00.000Z', null]],
  [{ from: '2026-11-27' }, ['2026-11-27T18:00:00.000Z', null]],
  [{ until: '2026-11-27' }, ['2026-11-27T18:00:00.000Z', '2026-11-28T06:00:00.000Z']],
  [{ from: '2026-12-01', until: '2027-10-14' }, ['2026-12-01T06:00:00.000Z', '2027-10-15T06:00:00.000Z']],
])('%j', (days, [startsAt, endsAt]) => {
  const span = spanOf(days, 'America/Mexico_City', NOW);
  expect([span.startsAt.toISOString(), span.endsAt?.toISOString() ?? null]).toEqual([startsAt, endsAt]);
});

it.each([{ from: '2026-11-26' }, { until: '2026-11-26' }, { from: '2026-12-02', until: '2026-12-01' }])('%j does not fit', (days) => {
  expect(() => spanOf(days, 'America/Mexico_City', NOW)).toThrow('identity.days-do-not-fit');
});

it('begins when the day begins there, where clocks are turned too', () => {
  expect(spanOf({ from: '2027-03-14', until: '2027-03-14' }, 'America/Ciudad_Juarez', NOW)).toEqual({ startsAt: new Date('2027-03-14T07:00:00Z'), endsAt: new Date('2027-03-15T06:00:00Z') });
});

it('reads back the days it was made of', () => {
  const days = fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }));
  const later = (count: number) => new Date(Date.parse('2026-11-27') + count * 86_400_000).toISOString().slice(0, 10);
  fc.assert(fc.property(days, zones, ([start, length], zone) => {
    const asked = { from: later(start), until: length === undefined ? undefined : later(start + length) };
    expect(daysOf(spanOf(asked, zone, NOW), zone)).toEqual({ from: asked.from, until: asked.until ?? null });
  }));
});

it('gives what was ended before it began the day it would have begun on', () => {
  expect(daysOf({ startsAt: NOW, endsAt: NOW }, 'America/Mexico_City')).toEqual({ from: '2026-11-27', until: '2026-11-27' });
});
