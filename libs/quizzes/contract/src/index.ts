export {
  type AnswerNews, answerNews, type AnswerSaved, answerSaved, attempt, type Attempt, type AttemptSummary, type QuestionReview, quiz, type Quiz, saveAnswer, type SaveAnswer, type SavedAnswer,
} from './attempt';
export {
  askForAttempt, attemptRequest, type AttemptRequest, decideRequest, type DecideRequest, LONGEST_WORDS, openRequest, type OpenRequest, type OpenRequests, REQUEST_STATES,
} from './attempt-request';
export { DUE_REASONS, dueQuiz, type DueQuiz } from './due-quiz';
export { learnerQuestion, type LearnerQuestion, QUESTION_KINDS, response, type Response, sameResponse } from './question';
export { quizzesApi } from './quizzes.api';
export { quizzesErrors } from './quizzes.errors';
export { quizzesPermissions } from './quizzes.permissions';
