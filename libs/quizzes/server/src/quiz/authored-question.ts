import { lessonCode } from '@aula/catalogue/contract';
import * as z from 'zod/mini';

/** Keys that an author gives to quizzes, questions, options and pairs. */
export const authoredKey = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
const text = z.string().check(z.regex(/\S/), z.maxLength(2_000));

const option = z.strictObject({ key: authoredKey, text, isRight: z.boolean() });
const pair = z.strictObject({ key: authoredKey, left: text, right: text });

/** What a question asks to choose or match, together with its answer key. Kept as `question.content`. */
export const questionContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single-choice'), options: z.array(option) }),
  z.strictObject({ kind: z.literal('multiple-choice'), options: z.array(option) }),
  z.strictObject({ kind: z.literal('true-false'), answer: z.boolean() }),
  z.strictObject({ kind: z.literal('matching'), pairs: z.array(pair) }),
]);
export type QuestionContent = z.infer<typeof questionContent>;
export type Option = z.infer<typeof option>;
export type Pair = z.infer<typeof pair>;

interface QuestionFacts {
  readonly key: string;
  /** Position in the quiz, from 1. */
  readonly number: number;
  readonly prompt: string;
  /** Explains the answer; only for after the submission. */
  readonly feedback: string;
  /** Lesson to read again. */
  readonly lessonCode: z.infer<typeof lessonCode>;
  /** What the whole question is worth. */
  readonly points: number;
}

/** A question as its author wrote it. It holds the answer key: it never leaves the server. */
export type AuthoredQuestion = QuestionFacts & QuestionContent;

/** A quiz as its author wrote it. */
export interface AuthoredQuiz {
  readonly key: string;
  readonly title: string;
  /** Lowest score that passes, of 100. */
  readonly passing: number;
  readonly attemptsAllowed: number;
  readonly questions: readonly AuthoredQuestion[];
}
