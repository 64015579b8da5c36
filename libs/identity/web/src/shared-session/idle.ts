/** An instant by two clocks: the wall's may be set back by whoever holds the phone, and the steady one may stand still while it sleeps. */
export interface Instant {
  readonly wall: number;
  readonly steady: number;
}

const MINUTE = 60_000;
/** So long before the end it asks. */
export const ASKS_BEFORE = 5 * MINUTE;

/** What stands after so long without a touch: nothing yet, a question with the minutes that are left, or the end. */
export type IdleStanding = { readonly is: 'here' } | { readonly is: 'asking'; readonly minutes: number } | { readonly is: 'gone' };

/** The longer time of the two clocks: neither alone can make it shorter. */
export function idleBetween(touched: Instant, now: Instant): number {
  return Math.max(0, now.wall - touched.wall, now.steady - touched.steady);
}

export function idleStanding(idle: number, limit: number): IdleStanding {
  const left = limit - idle;
  if (left <= 0) return { is: 'gone' };
  return left > ASKS_BEFORE ? { is: 'here' } : { is: 'asking', minutes: Math.ceil(left / MINUTE) };
}
