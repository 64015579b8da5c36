import { ProblemError } from '@aula/platform/contract';
import type { Verdict } from './answer-outbox';

const CLOSING = ['quizzes.attempt-submitted', 'quizzes.no-such-attempt'];
const DROPPING = ['quizzes.response-does-not-fit', 'quizzes.no-such-question', 'request.invalid', 'request.malformed', 'request.too-large'];

/** What the page does about an answer that was not taken. */
export function judge(error: unknown): Verdict {
  const code = codeOf(error) ?? '';
  if (CLOSING.includes(code)) return 'closed';
  return DROPPING.includes(code) ? 'drop' : 'again';
}

/** The problem's code, where one was told. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof ProblemError ? error.problem.code : undefined;
}
