import { lessonCode } from '@aula/catalogue/contract';
import { instant, named, prose } from '@aula/platform/contract';
import * as z from 'zod/mini';

export const LONGEST_WORDS = 500;
export const REQUEST_STATES = ['open', 'granted', 'declined'] as const;

/** Asking for another attempt, after the last allowed one failed. */
export const attemptRequest = named('AttemptRequest', z.object({
  id: z.uuid(),
  state: z.enum(REQUEST_STATES),
  /** Why, in the person's words; may be empty. */
  reason: z.string(),
  askedAt: instant,
  decidedAt: z.nullable(instant),
  /** What whoever decided wrote back; may be empty. */
  words: z.string(),
}));
export type AttemptRequest = z.infer<typeof attemptRequest>;

export const askForAttempt = named('AskForAttempt', z.strictObject({ reason: prose(LONGEST_WORDS) }));

/** Granting may bring words, declining must. */
export const decideRequest = named('DecideAttemptRequest', z.union([
  z.strictObject({ decision: z.literal('grant'), words: prose(LONGEST_WORDS) }),
  z.strictObject({ decision: z.literal('decline'), words: prose(LONGEST_WORDS, 1) }),
]));
export type DecideRequest = z.infer<typeof decideRequest>;

/** What whoever decides needs to know. Nothing of it says what the right answers are. */
export const openRequest = named('OpenAttemptRequest', z.object({
  id: z.uuid(),
  /** Null for somebody who has left the place from which they asked. */
  person: z.nullable(z.object({ name: z.string(), agency: z.string(), position: z.string() })),
  municipality: z.nullable(z.string()),
  courseTitle: z.string(),
  quizTitle: z.string(),
  passing: z.int(),
  reason: z.string(),
  askedAt: instant,
  attempts: z.array(z.object({ number: z.int(), score: z.number(), submittedAt: instant })),
  /** Most missed first; those that were right every time are left out. */
  missed: z.array(z.object({ number: z.int(), prompt: z.string(), lesson: z.nullable(z.object({ code: lessonCode, title: z.string() })), times: z.int() })),
}));
export type OpenRequest = z.infer<typeof openRequest>;

/** The oldest ones, and how many there are in all. */
export const openRequests = named('OpenAttemptRequests', z.object({ items: z.array(openRequest), total: z.int() }));
export type OpenRequests = z.infer<typeof openRequests>;

export const requestCount = named('AttemptRequestCount', z.object({ open: z.int() }));
