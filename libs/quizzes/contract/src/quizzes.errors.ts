import type { ErrorCodes } from '@aula/platform/contract';

export const quizzesErrors = {
  'quizzes.no-such-quiz': 404,
  'quizzes.no-such-attempt': 404,
  'quizzes.no-such-question': 404,
  'quizzes.attempt-limit-reached': 409,
  'quizzes.already-passed': 409,
  'quizzes.attempt-submitted': 409,
  'quizzes.response-does-not-fit': 422,
  'quizzes.attempts-left': 409,
  'quizzes.no-such-request': 404,
  'quizzes.request-decided': 409,
  'quizzes.own-request': 403,
} as const satisfies ErrorCodes;
