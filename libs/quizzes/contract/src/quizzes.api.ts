import { courseKey } from '@aula/catalogue/contract';
import { endpoint } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { attempt, quiz, saveAnswer, savedAnswer } from './attempt';

const quizKey = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
const attemptId = z.uuid();

export const quizzesApi = {
  readQuiz: endpoint({ method: 'GET', path: '/courses/:courseKey/quizzes/:quizKey', params: { courseKey, quizKey }, allow: 'quizzes.attempt.take', response: quiz }),
  /** Answers with the open attempt where there is one. */
  startAttempt: endpoint({
    method: 'POST', path: '/courses/:courseKey/quizzes/:quizKey/attempts', params: { courseKey, quizKey },
    allow: 'quizzes.attempt.take', isCreating: true, response: attempt,
  }),
  readAttempt: endpoint({ method: 'GET', path: '/attempts/:attemptId', params: { attemptId }, allow: 'quizzes.attempt.take', response: attempt }),
  /** Idempotent: an older or equal revision changes nothing and is answered with what stands. */
  saveAnswer: endpoint({
    method: 'PUT', path: '/attempts/:attemptId/answers/:questionKey', params: { attemptId, questionKey: quizKey },
    allow: 'quizzes.attempt.take', body: saveAnswer, response: savedAnswer,
  }),
  /** Idempotent: a second submission answers with the first result. */
  submitAttempt: endpoint({ method: 'POST', path: '/attempts/:attemptId/submission', params: { attemptId }, allow: 'quizzes.attempt.take', response: attempt }),
};
