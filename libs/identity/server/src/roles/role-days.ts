import { identityErrors } from '@aula/identity/contract';
import { dayIn, DomainError } from '@aula/platform/server';
import { DateTime } from 'luxon';

export interface Days {
  readonly from?: string | undefined;
  /** The last day, included. */
  readonly until?: string | undefined;
}

/** From when to when something holds; the end itself is outside, and null for none. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** What begins today begins now. Throws `identity.days-do-not-fit` for a day that is past, and for an end before the beginning. */
export function spanOf({ from, until }: Days, zone: string, now: Date): Span {
  const today = dayIn(zone, now);
  const first = from ?? today;
  if (first < today || (until !== undefined && until < first)) throw new DomainError(identityErrors, 'identity.days-do-not-fit');
  return { startsAt: first === today ? now : startOf(first, zone), endsAt: until === undefined ? null : startOf(until, zone, 1) };
}

/** The end of another last day of what began, or will. Throws `identity.days-do-not-fit` for one that is past, or before its first day. */
export function endOf(until: string, { startsAt }: Pick<Span, 'startsAt'>, zone: string, now: Date): Date {
  if (until < dayIn(zone, now) || until < dayIn(zone, startsAt)) throw new DomainError(identityErrors, 'identity.days-do-not-fit');
  return dayAfter(until, zone);
}

/** Where a last day is over. */
export function dayAfter(day: string, zone: string): Date {
  return startOf(day, zone, 1);
}

/** The same as days of the zone. What was ended within its first day has that day alone. */
export function daysOf({ startsAt, endsAt }: Span, zone: string): { from: string; until: string | null } {
  const from = dayIn(zone, startsAt);
  if (endsAt === null) return { from, until: null };
  const last = dayIn(zone, new Date(endsAt.getTime() - 1));
  return { from, until: last < from ? from : last };
}

function startOf(day: string, zone: string, later = 0): Date {
  return DateTime.fromISO(day, { zone }).plus({ days: later }).startOf('day').toJSDate();
}
