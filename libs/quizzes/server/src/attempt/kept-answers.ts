import { sameResponse } from '@aula/quizzes/contract';
import type { AuthoredResponse } from './grade';

/** What one writer said last to one question. */
export interface KeptAnswer {
  readonly questionId: string;
  readonly writer: string;
  /** Counts the writer's changes. */
  readonly revision: number;
  readonly response: AuthoredResponse;
  /** Counts what was taken in the attempt. */
  readonly arrival: number;
  readonly savedAt: Date;
}

/**
 * The save as it is to be kept; undefined for one that changes nothing: a retry, or what its writer has overtaken.
 * Whatever is taken stands, as nothing arrived later.
 */
export function take(kept: readonly KeptAnswer[], save: Omit<KeptAnswer, 'arrival'>): KeptAnswer | undefined {
  const before = kept.find((one) => isSameQuestion(one, save) && one.writer === save.writer);
  return before && before.revision >= save.revision ? undefined : { ...save, arrival: Math.max(0, ...kept.map(({ arrival }) => arrival)) + 1 };
}

/** The answers that stand: for each question, what arrived last. */
export function standing<Kept extends Pick<KeptAnswer, 'questionId' | 'arrival'>>(kept: readonly Kept[]): Kept[] {
  return kept.filter((answer) => !kept.some((other) => isSameQuestion(other, answer) && other.arrival > answer.arrival));
}

/** What the answer took the place of: the last that others had said before it, where its writer has not seen that and it says something else. */
export function replacedBy(kept: readonly KeptAnswer[], answer: KeptAnswer, seen: number): KeptAnswer | undefined {
  const unseen = kept.filter((other) => isSameQuestion(other, answer) && other.writer !== answer.writer && other.arrival > seen && other.arrival < answer.arrival);
  const [last] = unseen.sort((one, other) => other.arrival - one.arrival);
  return last && !sameResponse(last.response, answer.response) ? last : undefined;
}

function isSameQuestion(one: Pick<KeptAnswer, 'questionId'>, other: Pick<KeptAnswer, 'questionId'>): boolean {
  return one.questionId === other.questionId;
}
