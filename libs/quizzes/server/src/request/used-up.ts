import { DomainError } from '@aula/platform/server';
import { quizzesErrors } from '@aula/quizzes/contract';

interface EarlierAttempt {
  readonly submittedAt: Date | null;
  readonly isPassed: boolean | null;
}

/** Another attempt is asked for when there is none left to take, none open, and none passed. Throws what stands against it. */
export function assertUsedUp(earlier: readonly EarlierAttempt[], allowed: number): void {
  if (earlier.some(({ isPassed }) => isPassed)) throw new DomainError(quizzesErrors, 'quizzes.already-passed');
  const isOpen = earlier.some(({ submittedAt }) => submittedAt === null);
  if (isOpen || earlier.length < allowed) throw new DomainError(quizzesErrors, 'quizzes.attempts-left', { left: allowed - earlier.length });
}
