import { type AuthoredResponse } from '../attempt/grade';
import type { PublishedQuestion } from '../quiz/published-quizzes';

/** The questions without a whole answer, in the order of the quiz. A matching question wants a partner for each row. */
export function unanswered(questions: readonly PublishedQuestion[], responses: ReadonlyMap<string, AuthoredResponse>): PublishedQuestion[] {
  return questions.filter((question) => !isAnswered(question, responses.get(question.id)));
}

function isAnswered(question: PublishedQuestion, response: AuthoredResponse | undefined): boolean {
  if (!response) return false;
  if ('choices' in response) return response.choices.length > 0;
  return question.kind === 'matching' && question.pairs.every(({ key }) => response.pairs[key] !== undefined);
}
