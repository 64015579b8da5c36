import type { ReminderOutcome } from '@aula/enrolment/contract';

const DAY_MS = 86_400_000;

/** From when on a person who was reached now may be reminded of the same course again. */
export function freeAfter(reachedAt: Date): Date {
  return new Date(reachedAt.getTime() + DAY_MS);
}

interface Standing {
  readonly isCompleted: boolean;
  /** Whether the person wants reminders at all. */
  readonly isWanted: boolean;
  /** Whether anybody has reminded them of this course within a day. */
  readonly isRemindedLately: boolean;
}

/** What becomes of a trainer's reminder for one person. The first reason that would hold however long one waits is the one told. */
export function outcomeOf({ isCompleted, isWanted, isRemindedLately }: Standing): ReminderOutcome {
  if (isCompleted) return 'completed';
  if (!isWanted) return 'unsubscribed';
  return isRemindedLately ? 'reminded-lately' : 'reached';
}
