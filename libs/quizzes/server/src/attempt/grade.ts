import type { Response } from '@aula/quizzes/contract';
import type { AuthoredQuestion, Option, Pair } from '../quiz/authored-question';

/** A response in the author's own keys, as it is stored and graded. */
export type AuthoredResponse = Response;

/** Points of one question, unrounded, from 0 to `question.points`. No response earns nothing. */
export function grade(question: AuthoredQuestion, response: AuthoredResponse | undefined): number {
  return response ? question.points * shareOf(question, response) : 0;
}

/** Score of an attempt: the earned part of all points, of 100, to two decimals. Responses by question key. */
export function scoreOf(questions: readonly AuthoredQuestion[], responses: ReadonlyMap<string, AuthoredResponse>): number {
  const maximum = questions.reduce((sum, { points }) => sum + points, 0);
  const earned = questions.reduce((sum, question) => sum + grade(question, responses.get(question.key)), 0);
  return maximum > 0 ? toTwoDecimals((earned / maximum) * 100) : 0;
}

/** Half a hundredth goes up, also where binary fractions fall a hair short of it. */
export function toTwoDecimals(value: number): number {
  return Math.round((value + 1e-9) * 100) / 100;
}

/** The response that earns all points, in the author's keys. */
export function rightResponse(question: AuthoredQuestion): AuthoredResponse {
  switch (question.kind) {
    case 'true-false': return { choices: [String(question.answer)] };
    case 'matching': return { pairs: Object.fromEntries(question.pairs.map(({ key }) => [key, key])) };
    case 'single-choice': case 'multiple-choice': return { choices: question.options.filter(({ isRight }) => isRight).map(({ key }) => key) };
  }
}

function shareOf(question: AuthoredQuestion, response: AuthoredResponse): number {
  const marks = new Set('choices' in response ? response.choices : []);
  switch (question.kind) {
    case 'single-choice': return isExactly(marks, question.options.find(({ isRight }) => isRight)?.key) ? 1 : 0;
    case 'true-false': return isExactly(marks, String(question.answer)) ? 1 : 0;
    case 'multiple-choice': return shareOfMarks(question.options, marks);
    case 'matching': return 'pairs' in response ? shareOfPairs(question.pairs, new Map(Object.entries(response.pairs))) : 0;
  }
}

function isExactly(marks: ReadonlySet<string>, only: string | undefined): boolean {
  return only !== undefined && marks.size === 1 && marks.has(only);
}

/** Each right mark adds 1/n and each wrong one takes 1/n away, n being how many are right; never below 0. */
function shareOfMarks(options: readonly Option[], marks: ReadonlySet<string>): number {
  const marked = options.filter(({ key }) => marks.has(key));
  const balance = marked.reduce((sum, { isRight }) => sum + (isRight ? 1 : -1), 0);
  const rightCount = options.filter(({ isRight }) => isRight).length;
  return rightCount > 0 ? Math.max(0, balance) / rightCount : 0;
}

/** Each pair put together rightly adds 1/n. */
function shareOfPairs(pairs: readonly Pair[], chosen: ReadonlyMap<string, string>): number {
  const rightCount = pairs.filter(({ key }) => chosen.get(key) === key).length;
  return pairs.length > 0 ? rightCount / pairs.length : 0;
}
