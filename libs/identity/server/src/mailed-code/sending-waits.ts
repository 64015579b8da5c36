const MINUTE = 60;

/**
 * Seconds before the next mail to an address, by how many went out since the last quiet day. They grow, and never past the life of a code:
 * a stranger who asks all day is a nuisance for that mailbox, and still its owner always has a link that works.
 */
export const SENDING_WAITS: readonly number[] = [MINUTE, MINUTE, MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE, 15 * MINUTE];

export const LIFE_SECONDS = 15 * MINUTE;

export function waitAfter(sendings: number): number {
  return SENDING_WAITS[Math.min(sendings, SENDING_WAITS.length) - 1] ?? MINUTE;
}

/** Five for each code; one once somebody has asked for many: a day of guessing then has some hundred tries at a million codes. */
export const TRIES = { usual: 5, afterMany: 1, many: 6 } as const;
