import { courseKey } from '@aula/catalogue/contract';
import { endpoint } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { askForAttempt, attemptRequest, decideRequest, openRequests, requestCount } from './attempt-request';
import { answerNews, answerSaved, attempt, quiz, saveAnswer } from './attempt';
import { dueQuizzes } from './due-quiz';

const quizKey = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
const attemptId = z.uuid();

export const quizzesApi = {
  /** What waits for the person, over all their courses. */
  listDue: endpoint({ method: 'GET', path: '/quizzes/due', allow: 'quizzes.attempt.take', response: dueQuizzes }),
  readQuiz: endpoint({ method: 'GET', path: '/courses/:courseKey/quizzes/:quizKey', params: { courseKey, quizKey }, allow: 'quizzes.attempt.take', response: quiz }),
  /** Answers with the open attempt where there is one. */
  startAttempt: endpoint({
    method: 'POST', path: '/courses/:courseKey/quizzes/:quizKey/attempts', params: { courseKey, quizKey },
    allow: 'quizzes.attempt.take', isCreating: true, response: attempt,
  }),
  readAttempt: endpoint({ method: 'GET', path: '/attempts/:attemptId', params: { attemptId }, allow: 'quizzes.attempt.take', response: attempt }),
  /** What stands and arrived after `seen`: for coming back to a page that stood in the background. */
  readAnswers: endpoint({
    method: 'GET', path: '/attempts/:attemptId/answers', params: { attemptId }, query: { seen: z.coerce.number<number>().check(z.int(), z.gte(0)) },
    allow: 'quizzes.attempt.take', response: answerNews,
  }),
  /** Idempotent: a revision that this writer has saved before changes nothing and is answered with what stands. */
  saveAnswer: endpoint({
    method: 'PUT', path: '/attempts/:attemptId/answers/:questionKey', params: { attemptId, questionKey: quizKey },
    allow: 'quizzes.attempt.take', body: saveAnswer, response: answerSaved,
  }),
  /** Idempotent: a second submission answers with the first result. */
  submitAttempt: endpoint({ method: 'POST', path: '/attempts/:attemptId/submission', params: { attemptId }, allow: 'quizzes.attempt.take', response: attempt }),
  /** Asking while a request is open answers with that one. */
  askForAttempt: endpoint({
    method: 'POST', path: '/courses/:courseKey/quizzes/:quizKey/attempt-requests', params: { courseKey, quizKey },
    allow: 'quizzes.attempt.take', isCreating: true, body: askForAttempt, response: attemptRequest,
  }),
  /** Within the actor's territory, oldest first. */
  listRequests: endpoint({ method: 'GET', path: '/attempt-requests', allow: 'quizzes.attempt-request.decide', response: openRequests }),
  countRequests: endpoint({ method: 'GET', path: '/attempt-requests/count', allow: 'quizzes.attempt-request.decide', response: requestCount }),
  /** Idempotent for whoever decided: the same decision again is answered with the first. */
  decideRequest: endpoint({
    method: 'PUT', path: '/attempt-requests/:requestId/decision', params: { requestId: z.uuid() },
    allow: 'quizzes.attempt-request.decide', body: decideRequest, response: attemptRequest,
  }),
};
