import type { LearnerQuestion } from '@aula/quizzes/contract';

const SECONDS: Readonly<Record<LearnerQuestion['kind'], number>> = { 'true-false': 40, 'single-choice': 60, 'multiple-choice': 80, matching: 100 };

/** What goes over the line for each answer, there and back. */
const BYTES_OF_A_SAVE = 1_000;

/** About how long a quiz takes who knows the lessons. */
export function minutesOf(questions: readonly Pick<LearnerQuestion, 'kind'>[]): number {
  return Math.ceil(questions.reduce((sum, { kind }) => sum + SECONDS[kind], 0) / 60);
}

/** What taking the quiz costs of somebody's data, without compression: rather too much than too little. */
export function bytesOf(questions: readonly LearnerQuestion[]): number {
  return Buffer.byteLength(JSON.stringify(questions)) + questions.length * BYTES_OF_A_SAVE;
}
