import type { ErrorCodes } from '@aula/platform/contract';

export const quizzesErrors = {
  'quizzes.no-such-quiz': 404,
  'quizzes.no-such-attempt': 404,
  'quizzes.no-such-question': 404,
  'quizzes.attempt-limit-reached': 409,
  'quizzes.already-passed': 409,
  'quizzes.attempt-submitted': 409,
  'quizzes.response-does-not-fit': 422,
} as const satisfies ErrorCodes;
