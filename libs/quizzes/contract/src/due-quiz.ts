import { courseKey } from '@aula/catalogue/contract';
import { named } from '@aula/platform/contract';
import * as z from 'zod/mini';

export const DUE_REASONS = ['open-attempt', 'granted', 'lessons-done', 'declined'] as const;

/** A quiz that waits for its person, and why. */
export const dueQuiz = named('DueQuiz', z.object({
  courseKey,
  courseTitle: z.string(),
  quizKey: z.string(),
  quizTitle: z.string(),
  why: z.enum(DUE_REASONS),
  questionCount: z.int(),
  minutes: z.int(),
  attemptsLeft: z.int(),
  hasTried: z.boolean(),
  /** The open attempt: how many questions have no answer yet, and the first of them. */
  open: z.nullable(z.object({ attemptId: z.uuid(), missing: z.int(), nextQuestion: z.nullable(z.int()) })),
}));
export type DueQuiz = z.infer<typeof dueQuiz>;

export const dueQuizzes = named('DueQuizzes', z.object({ items: z.array(dueQuiz) }));
