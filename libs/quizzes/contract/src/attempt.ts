import { lessonCode } from '@aula/catalogue/contract';
import { instant, named } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { learnerQuestion, response } from './question';

export const attemptSummary = named('AttemptSummary', z.object({
  id: z.uuid(),
  number: z.int(),
  startedAt: instant,
  submittedAt: z.nullable(instant),
  /** Of 100, two decimals; null while open. */
  score: z.nullable(z.number()),
  isPassed: z.nullable(z.boolean()),
}));
export type AttemptSummary = z.infer<typeof attemptSummary>;

export const quiz = named('Quiz', z.object({
  key: z.string(),
  title: z.string(),
  courseTitle: z.string(),
  questionCount: z.int(),
  passing: z.int(),
  attemptsAllowed: z.int(),
  attempts: z.array(attemptSummary),
}));
export type Quiz = z.infer<typeof quiz>;

export const savedAnswer = named('SavedAnswer', z.object({
  questionKey: z.string(),
  response,
  /** Counts the changes of this answer on the person's side; the highest one wins. */
  revision: z.int(),
  savedAt: instant,
}));
export type SavedAnswer = z.infer<typeof savedAnswer>;

/** Exists only once the attempt is submitted. */
export const review = named('QuestionReview', z.object({
  questionKey: z.string(),
  points: z.number(),
  maximum: z.number(),
  feedback: z.string(),
  /** Lesson to read again, when the course has it. */
  lessonCode: z.nullable(lessonCode),
  /** The right response; only after passing or when no attempt is left. */
  right: z.nullable(response),
}));
export type QuestionReview = z.infer<typeof review>;

export const attempt = named('Attempt', z.extend(attemptSummary, {
  courseKey: z.string(),
  quizKey: z.string(),
  quizTitle: z.string(),
  passing: z.int(),
  attemptsLeft: z.int(),
  questions: z.array(learnerQuestion),
  answers: z.array(savedAnswer),
  reviews: z.array(review),
}));
export type Attempt = z.infer<typeof attempt>;

export const saveAnswer = named('SaveAnswer', z.strictObject({
  response,
  revision: z.int().check(z.gte(1), z.lte(1_000_000)),
}));
export type SaveAnswer = z.infer<typeof saveAnswer>;
