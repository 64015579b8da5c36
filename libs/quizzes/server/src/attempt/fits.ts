import type { LearnerQuestion, Response } from '@aula/quizzes/contract';

/** Whether a response, also an empty or unfinished one, is one that this question can have. */
export function fits(question: LearnerQuestion, response: Response): boolean {
  const options = new Set(question.options.map(({ key }) => key));
  if ('pairs' in response) {
    const rows = new Set(question.rows.map(({ key }) => key));
    return question.kind === 'matching' && Object.entries(response.pairs).every(([row, option]) => rows.has(row) && options.has(option));
  }
  const { choices } = response;
  const isDistinct = new Set(choices).size === choices.length;
  return question.kind !== 'matching' && isDistinct && choices.length <= mostChoices(question) && choices.every((key) => options.has(key));
}

function mostChoices({ kind, options }: LearnerQuestion): number {
  return kind === 'multiple-choice' ? options.length : 1;
}
