import { quizzesErrors } from '@aula/quizzes/contract';
import { DomainError } from '@aula/platform/server';

interface EarlierAttempt {
  readonly id: string;
  readonly number: number;
  readonly submittedAt: Date | null;
  readonly isPassed: boolean | null;
}

/** What starting means now: go on with the open attempt, or begin the next one. Throws when there is nothing left to start. */
export function nextAttempt(earlier: readonly EarlierAttempt[], limit: number): { readonly openId: string } | { readonly number: number } {
  if (earlier.some(({ isPassed }) => isPassed)) throw new DomainError(quizzesErrors, 'quizzes.already-passed');
  const open = earlier.find(({ submittedAt }) => submittedAt === null);
  if (open) return { openId: open.id };
  if (earlier.length >= limit) throw new DomainError(quizzesErrors, 'quizzes.attempt-limit-reached', { limit });
  return { number: Math.max(0, ...earlier.map(({ number }) => number)) + 1 };
}
