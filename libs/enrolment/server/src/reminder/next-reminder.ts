import { DateTime } from 'luxon';

/** What is known of a person and one course of theirs when its reminder falls due. */
export interface ReminderFacts {
  readonly now: Date;
  /** IANA zone of the municipality where the person works now. */
  readonly zone: string;
  /** How many days without a visit bring a reminder. */
  readonly afterDays: number;
  readonly isCompleted: boolean;
  /** Whether the person takes reminders at all. */
  readonly isWanted: boolean;
  /** The latest of enrolling, being seen in the house and moving on in any course. */
  readonly lastVisitAt: Date;
  /** The calendar day of the last reminder, of whatever course: `2026-11-23`. */
  readonly lastRemindedOn: string | null;
  /** Reminders, of all courses together, since the last visit. */
  readonly unanswered: number;
}

/** `end`: never again. `wait`: nothing now, look again then. `remind`: now, and look again then. */
export type NextReminder = { readonly act: 'end' } | { readonly act: 'wait' | 'remind'; readonly lookAt: Date };

/** After so many without a visit in between there is no more, until the person comes back. */
export const PATIENCE = 4;
/** Days between two reminders of one person, whatever their courses. */
const WEEK = 7;
/** Reminders come in the morning, by the clock of the place. What the worker could not do by noon waits for tomorrow. */
const HOUR = 9;
const TOO_LATE = 12;

/** The whole rule of reminders. Days are calendar days of the zone: a reminder at 9:00:03 does not push the next one to the day after. */
export function nextReminder({ now, zone, afterDays, isCompleted, isWanted, lastVisitAt, lastRemindedOn, unanswered }: ReminderFacts): NextReminder {
  if (isCompleted) return { act: 'end' };
  const here = DateTime.fromJSDate(now, { zone });
  const earliest = DateTime.max(
    firstMorningFrom(DateTime.fromJSDate(lastVisitAt, { zone }).plus({ days: afterDays })),
    ...(lastRemindedOn === null ? [] : [morningOf(DateTime.fromISO(lastRemindedOn, { zone }).plus({ days: WEEK }))]),
  );
  if (here < earliest) return wait(earliest);
  if (here.hour < HOUR || here.hour >= TOO_LATE) return wait(firstMorningFrom(here));
  const inAWeek = morningOf(here.plus({ days: WEEK }));
  return isWanted && unanswered < PATIENCE ? { act: 'remind', lookAt: inAWeek.toJSDate() } : wait(inAWeek);
}

/** When an enrolment is looked at first. */
export function firstReminder({ enrolledAt, zone, afterDays }: { enrolledAt: Date; zone: string; afterDays: number }): Date {
  return firstMorningFrom(DateTime.fromJSDate(enrolledAt, { zone }).plus({ days: afterDays })).toJSDate();
}

function wait(until: DateTime): NextReminder {
  return { act: 'wait', lookAt: until.toJSDate() };
}

function morningOf(day: DateTime): DateTime {
  return day.set({ hour: HOUR, minute: 0, second: 0, millisecond: 0 });
}

/** Nine o'clock of that day, or of the next one where it has struck. */
function firstMorningFrom(moment: DateTime): DateTime {
  const morning = morningOf(moment);
  return morning >= moment ? morning : morningOf(moment.plus({ days: 1 }));
}
