import fc from 'fast-check';
import * as z from 'zod/mini';
import { daysNamed, period } from './period';

const accepts = (text: string) => z.safeParse(period, text).success;

test.each(['administration', 'year', 'last-90-days', '2026-01-01..2026-11-27', '2026-11-27..2026-11-27', '2028-02-29..2028-02-29'])('%s is a period', (text) => expect(accepts(text)).toBe(true));

test.each([
  '', 'all', '2026-01-01', '2026-01-01..', '..2026-01-01', '2026-11-27..2026-01-01', '2026-02-30..2026-03-01', '2027-02-29..2027-03-01',
  '0000-01-01..2026-01-01', '1999-12-31..2026-01-01', '2026-01-01..2100-01-01', '2026-01-01...2026-11-27', ' 2026-01-01..2026-11-27',
])('%j is none', (text) => expect(accepts(text)).toBe(false));

test('two days in order are a period, the other way round they are none', () => {
  const aDay = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(aDay, aDay, (one, other) => {
    const [from = '', to = ''] = [one, other].sort();
    expect(daysNamed(`${from}..${to}`)).toEqual({ from, to });
    expect(accepts(`${to}..${from}`)).toBe(from === to);
  }));
});
