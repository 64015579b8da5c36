import * as fc from 'fast-check';
import { rightResponse } from '../attempt/grade';
import { anyQuestions } from '../testing/authored-questions';
import { missedQuestions } from './missed-questions';

/** Some questions, and for each attempt which of them were answered right; the others were left open. */
const tries = anyQuestions.chain((all) => {
  const questions = all.map((question) => ({ ...question, id: `id of ${question.key}` }));
  return fc.record({ questions: fc.constant(questions), right: fc.array(fc.subarray(questions), { maxLength: 4 }) });
});
const responsesTo = (questions: readonly (Parameters<typeof rightResponse>[0] & { id: string })[]) => new Map(questions.map((question) => [question.id, rightResponse(question)]));

test('each question counts in as many attempts as it was not right in', () => {
  fc.assert(fc.property(tries, ({ questions, right }) => {
    const missed = missedQuestions(questions, right.map(responsesTo));
    for (const question of questions) {
      const times = right.filter((ones) => !ones.includes(question)).length;
      expect(missed.find((one) => one.question === question)?.times ?? 0).toBe(times);
    }
  }));
});

test('the most missed come first, equals in the order of the quiz, and none that were always right', () => {
  fc.assert(fc.property(tries, ({ questions, right }) => {
    const missed = missedQuestions(questions, right.map(responsesTo));
    const order = missed.map(({ times, question }) => [-times, question.number] as const);
    expect(order).toEqual([...order].sort(([times, number], [others, other]) => times - others || number - other));
    expect(missed.every(({ times }) => times > 0)).toBe(true);
  }));
});
