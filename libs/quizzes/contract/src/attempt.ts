import { lessonCode } from '@aula/catalogue/contract';
import { instant, named } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { attemptRequest } from './attempt-request';
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
  /** An estimate of how long it takes, and of what it costs of somebody's data. */
  minutes: z.int(),
  bytes: z.int(),
  passing: z.int(),
  /** With those that were granted on request. */
  attemptsAllowed: z.int(),
  attempts: z.array(attemptSummary),
  /** The latest request for another attempt. */
  request: z.nullable(attemptRequest),
}));
export type Quiz = z.infer<typeof quiz>;

/** Who saves: one browser, which keeps a random id for the attempt. Its tabs are one writer, as they share what the device holds. */
const writer = z.uuid();
const revision = z.int().check(z.gte(1), z.lte(1_000_000));

/** The answer that stands: of all saves that were taken, the one that arrived last. */
export const savedAnswer = named('SavedAnswer', z.object({
  questionKey: z.string(),
  response,
  writer,
  /** Counts the changes on this writer's side; within one writer it only grows. */
  revision: z.int(),
  /** Counts what the server took in this attempt: between writers, the higher one came later. */
  arrival: z.int(),
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
  /** The right response; only after passing: whoever failed may be granted another attempt. */
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

/** Up to which arrival the writer knows what stands in the attempt. */
const seen = z.int().check(z.gte(0));

export const saveAnswer = named('SaveAnswer', z.strictObject({ response, writer, revision, seen }));
export type SaveAnswer = z.infer<typeof saveAnswer>;

export const answerSaved = named('AnswerSaved', z.object({
  /** What stands now. Another writer's when this save was taken once before, its answer was lost, and somebody saved later. */
  answer: savedAnswer,
  /** What another writer had said to this question, unseen by this one, and what the save took the place of. */
  replaced: z.nullable(response),
  /** What else stands and this writer has not seen. */
  newer: z.array(savedAnswer),
}));
export type AnswerSaved = z.infer<typeof answerSaved>;

export const answerNews = named('AnswerNews', z.object({ submittedAt: z.nullable(instant), newer: z.array(savedAnswer) }));
export type AnswerNews = z.infer<typeof answerNews>;
