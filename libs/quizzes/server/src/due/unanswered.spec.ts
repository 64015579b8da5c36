import * as fc from 'fast-check';
import { rightResponse } from '../attempt/grade';
import { anyQuestions } from '../testing/authored-questions';
import { asked } from '../testing/asked';
import { unanswered } from './unanswered';

const withId = <Question extends { key: string }>(question: Question) => ({ ...question, id: `id of ${question.key}` });

test('what was answered is not missing, and all else is, in its order', () => {
  const some = anyQuestions.chain((all) => fc.tuple(fc.constant(all.map(withId)), fc.subarray(all.map(({ key }) => key))));
  fc.assert(fc.property(some, ([questions, answered]) => {
    const responses = new Map(questions.filter(({ key }) => answered.includes(key)).map((question) => [question.id, rightResponse(question)]));
    expect(unanswered(questions, responses).map(({ key }) => key)).toEqual(questions.map(({ key }) => key).filter((key) => !answered.includes(key)));
  }));
});

test('an answer that was taken back, and pairs that are not all there, are missing', () => {
  const matching = withId(asked({ kind: 'matching', pairs: [...'ab'].map((key) => ({ key, left: key, right: key })) }, { key: 'pares' }));
  const single = withId(asked({ kind: 'true-false', answer: true }, { key: 'vf' }));
  expect(unanswered([matching, single], new Map([[matching.id, { pairs: { a: 'b' } }], [single.id, { choices: [] }]]))).toEqual([matching, single]);
});
