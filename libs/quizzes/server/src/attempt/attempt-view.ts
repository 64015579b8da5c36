import type { Attempt, AttemptSummary, QuestionReview, Response, SavedAnswer } from '@aula/quizzes/contract';
import type { PublishedQuestion, PublishedQuiz } from '../quiz/published-quizzes';
import type { StandingAttempt, StoredAnswer } from './attempts.queries';
import { grade, rightResponse, toTwoDecimals } from './grade';
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

/** The attempt as its person may see it. Feedback, points and right responses come only once nothing can be changed any more. */
export function toAttempt(attempt: StandingAttempt, quiz: PublishedQuiz, { courseKey, lessonCodes }: CourseOfAttempt): Attempt {
  const { seed } = attempt;
  const byQuestion = new Map(attempt.answers.map((answer) => [answer.questionId, answer]));
  return {
    ...toSummary(attempt),
    courseKey, quizKey: quiz.key, quizTitle: quiz.title, passing: quiz.passing,
    attemptsLeft: attempt.hasPassed ? 0 : Math.max(0, quiz.attemptsAllowed - attempt.startedCount),
    questions: quiz.questions.map((question) => present(question, seed)),
    answers: quiz.questions.flatMap((question) => {
      const answer = byQuestion.get(question.id);
      return answer ? [toSavedAnswer(question, seed, { ...answer, savedAt: new Date(answer.savedAt) })] : [];
    }),
    reviews: attempt.submittedAt === null ? [] : quiz.questions.map((question) => {
      const right = isOver(attempt, quiz) ? toShown(question, seed, rightResponse(question)) : null;
      return toReview(question, byQuestion.get(question.id)?.response, { lessonCodes, right });
    }),
  };
}

export function toSavedAnswer(question: PublishedQuestion, seed: string, { response, revision, savedAt }: StoredAnswer): SavedAnswer {
  return { questionKey: question.key, response: toShown(question, seed, response), revision, savedAt: savedAt.toISOString() };
}

/** Nothing more can be gained by knowing the answers: passed, or the last attempt is submitted too. */
function isOver({ hasPassed, hasOpen, startedCount }: StandingAttempt, { attemptsAllowed }: PublishedQuiz): boolean {
  return hasPassed || (!hasOpen && startedCount >= attemptsAllowed);
}

interface ReviewFacts {
  readonly lessonCodes: ReadonlySet<string>;
  readonly right: Response | null;
}

function toReview(question: PublishedQuestion, response: Response | undefined, { lessonCodes, right }: ReviewFacts): QuestionReview {
  const { key, points, feedback, lessonCode } = question;
  return { questionKey: key, points: toTwoDecimals(grade(question, response)), maximum: points, feedback, lessonCode: lessonCodes.has(lessonCode) ? lessonCode : null, right };
}
