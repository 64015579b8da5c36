import { courseKey } from '@aula/catalogue/contract';
import { instant, languages, named, prose } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { rosterFilter, rosterPerson } from './roster';

/** How much a trainer may add in their own words. */
export const OWN_WORDS_MAXIMUM = 500;

/** So many people may be picked one by one; more than that are named by a filter. */
export const PICKED_MAXIMUM = 500;

/** Some people of a roster, or everybody whom a filter shows at that moment. */
export const askTrainerReminder = named('AskTrainerReminder', z.strictObject({
  whom: z.union([
    z.strictObject({ enrolmentIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(PICKED_MAXIMUM)) }),
    z.strictObject({ filter: z.strictObject(rosterFilter) }),
  ]),
  /** One's own, in as many lines as wanted; empty for none. */
  words: prose(OWN_WORDS_MAXIMUM),
}));
export type AskTrainerReminder = z.infer<typeof askTrainerReminder>;

/**
 * What became of it for one person. `completed`: there is nothing left to remind of. `reminded-lately`: by anybody, within 24 hours.
 * `unsubscribed`: they want no reminders. `out-of-reach`: they now work outside of the sender's territory.
 */
export const REMINDER_OUTCOMES = ['reached', 'completed', 'reminded-lately', 'unsubscribed', 'out-of-reach'] as const;
export const reminderOutcome = z.enum(REMINDER_OUTCOMES);
export type ReminderOutcome = z.infer<typeof reminderOutcome>;

/** How many people not reached are named; the counts tell of all. */
export const MISSED_SHOWN = 100;

export const trainerReminder = named('TrainerReminder', z.object({
  id: z.uuid(),
  courseKey,
  askedAt: instant,
  /** To how many it was addressed. */
  asked: z.int(),
  /** Those decided so far. */
  counts: z.record(reminderOutcome, z.int()),
  isDone: z.boolean(),
  /** Who was not reached and why, by name. */
  missed: z.array(z.object({ person: z.nullable(rosterPerson), outcome: reminderOutcome })),
}));
export type TrainerReminder = z.infer<typeof trainerReminder>;

/** What a person would read, in their language; the sender's own words stand between opening and closing. */
export const reminderPreview = named('ReminderPreview', z.object({
  language: languages,
  subject: z.string(),
  opening: z.string(),
  closing: z.string(),
}));
export type ReminderPreview = z.infer<typeof reminderPreview>;
