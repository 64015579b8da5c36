import type { Attempt, AttemptSummary, QuestionReview, Response, SavedAnswer } from '@aula/quizzes/contract';
import type { PublishedQuestion, PublishedQuiz } from '../quiz/published-quizzes';
import type { StandingAttempt } from './attempts.queries';
import { type AuthoredResponse, grade, rightResponse, toTwoDecimals } from './grade';
import type { KeptAnswer } from './kept-answers';
import { present, toShown } from './present';

type SummaryFacts = Pick<StandingAttempt, 'id' | 'number' | 'startedAt' | 'submittedAt' | 'score' | 'isPassed'>;

/** What the learner needs of the course beside the quiz. */
export interface CourseOfAttempt {
  readonly courseKey: string;
  readonly lessonCodes: ReadonlySet<string>;
}

export function toSummary({ id, number, startedAt, submittedAt, score, isPassed }: SummaryFacts): AttemptSummary {
  return { id, number, startedAt: startedAt.toISOString(), submittedAt: submittedAt?.toISOString() ?? null, score, isPassed };
}

/**
 * The attempt as its person may see it. Feedback and points come only once nothing can be changed any more; right responses only after
 * passing, as whoever used all attempts may be granted another one.
 */
export function toAttempt(attempt: StandingAttempt, quiz: PublishedQuiz, { courseKey, lessonCodes }: CourseOfAttempt): Attempt {
  const { seed } = attempt;
  const byQuestion = new Map(attempt.answers.map((answer) => [answer.questionId, answer]));
  return {
    ...toSummary(attempt),
    courseKey, quizKey: quiz.key, quizTitle: quiz.title, passing: quiz.passing,
    attemptsLeft: attempt.hasPassed ? 0 : Math.max(0, quiz.attemptsAllowed + attempt.grantedCount - attempt.startedCount),
    questions: quiz.questions.map((question) => present(question, seed)),
    answers: toSavedAnswers(quiz, seed, attempt.answers),
    reviews: attempt.submittedAt === null ? [] : quiz.questions.map((question) => {
      const right = attempt.hasPassed ? toShown(question, seed, rightResponse(question)) : null;
      return toReview(question, byQuestion.get(question.id)?.response, { lessonCodes, right });
    }),
  };
}

/** In the order of the quiz. */
export function toSavedAnswers(quiz: PublishedQuiz, seed: string, answers: readonly KeptAnswer[]): SavedAnswer[] {
  return quiz.questions.flatMap((question) => answers.filter(({ questionId }) => questionId === question.id).map((answer) => toSavedAnswer(question, seed, answer)));
}

export function toSavedAnswer(question: PublishedQuestion, seed: string, { response, writer, revision, arrival, savedAt }: KeptAnswer): SavedAnswer {
  return { questionKey: question.key, response: toShown(question, seed, response), writer, revision, arrival, savedAt: savedAt.toISOString() };
}

interface ReviewFacts {
  readonly lessonCodes: ReadonlySet<string>;
  readonly right: Response | null;
}

function toReview(question: PublishedQuestion, response: AuthoredResponse | undefined, { lessonCodes, right }: ReviewFacts): QuestionReview {
  const { key, points, feedback, lessonCode } = question;
  return { questionKey: key, points: toTwoDecimals(grade(question, response)), maximum: points, feedback, lessonCode: lessonCodes.has(lessonCode) ? lessonCode : null, right };
}
