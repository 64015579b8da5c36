import { type AuthoredResponse, grade } from '../attempt/grade';
import type { AuthoredQuestion } from '../quiz/authored-question';

export interface MissedQuestion<Question> {
  readonly question: Question;
  /** In how many attempts it did not earn all of its points. */
  readonly times: number;
}

/** Over several attempts, each given by its responses: the questions that were missed, most often first, then in the order of the quiz. */
export function missedQuestions<Question extends AuthoredQuestion & { readonly id: string }>(
  questions: readonly Question[],
  attempts: readonly ReadonlyMap<string, AuthoredResponse>[],
): MissedQuestion<Question>[] {
  return questions
    .map((question) => ({ question, times: attempts.filter((responses) => grade(question, responses.get(question.id)) < question.points).length }))
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times || one.question.number - other.question.number);
}
