import { daysOf } from './days-of';

const place = (key: string, today: string, startsOn?: string, label = '2024-2027') => ({ key, today, administration: startsOn === undefined ? null : { label, startsOn } });
const PUEBLA = [place('21114', '2026-11-27', '2024-10-15'), place('21053', '2026-11-27', '2025-05-23')];

test.each([
  [undefined, null],
  ['year', { from: '2026-01-01', to: '2026-11-27' }],
  ['last-90-days', { from: '2026-08-30', to: '2026-11-27' }],
  ['2025-03-01..2025-03-31', { from: '2025-03-01', to: '2025-03-31' }],
])('%s', (period, days) => {
  expect(daysOf(period, PUEBLA)).toEqual({ days, terms: null, administrations: [] });
});

test('the present administration begins for each municipality when its own took office', () => {
  expect(daysOf('administration', PUEBLA)).toEqual({
    days: { from: '2024-10-15', to: '2026-11-27' }, terms: { 21114: '2024-10-15', 21053: '2025-05-23' }, administrations: ['2024-2027'],
  });
});

test('names every term of office once, and leaves out who governs since nobody knows when', () => {
  const mixed = daysOf('administration', [...PUEBLA, place('21001', '2026-11-27', '2026-01-01', '2026-2029'), place('21002', '2026-11-27')]);
  expect(mixed).toMatchObject({ administrations: ['2024-2027', '2026-2029'], terms: { 21001: '2026-01-01' } });
  expect(Object.keys(mixed.terms ?? {})).not.toContain('21002');
  expect(daysOf('administration', [place('20067', '2026-11-27')])).toEqual({ days: { from: '2026-11-27', to: '2026-11-27' }, terms: {}, administrations: [] });
});

test('ends with the latest day where the day differs, and begins with its year', () => {
  expect(daysOf('year', [place('08037', '2026-12-31'), place('08019', '2027-01-01')]).days).toEqual({ from: '2027-01-01', to: '2027-01-01' });
});

test('counts back over the end of February', () => {
  expect(daysOf('last-90-days', [place('08037', '2028-03-01')]).days?.from).toBe('2027-12-03');
});
