/** So many at once, and then so many an hour. */
export interface Limit {
  readonly atOnce: number;
  readonly perHour: number;
}

/**
 * From one address. Generous, because a whole workshop, or a whole state government, often comes from one: what guards an account is counted
 * by account. These only make it slow to go through many accounts from one place.
 */
export const LIMITS = {
  'try-passphrase': { atOnce: 120, perHour: 600 },
  'try-code': { atOnce: 120, perHour: 600 },
  'ask-for-code': { atOnce: 60, perHour: 240 },
  'sign-up': { atOnce: 60, perHour: 120 },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof LIMITS;

/** How long one use lasts, and how far ahead uses may be taken; in seconds. */
export function spanOf({ atOnce, perHour }: Limit): { readonly each: number; readonly ahead: number } {
  const each = 3_600 / perHour;
  return { each, ahead: each * atOnce };
}
