import type { Response } from '@aula/quizzes/contract';
import * as fc from 'fast-check';
import type { AuthoredQuestion } from '../quiz/authored-question';
import { asked } from '../testing/asked';
import { anyQuestion, anyQuestions } from '../testing/authored-questions';
import { grade, rightResponse, scoreOf, toTwoDecimals } from './grade';
import { present, toAuthored } from './present';

const marks = (right: string, wrong: string) => [...right].map((key) => ({ key, text: key, isRight: true })).concat([...wrong].map((key) => ({ key, text: key, isRight: false })));
const single = asked({ kind: 'single-choice', options: marks('a', 'bcd') });
const multiple = asked({ kind: 'multiple-choice', options: marks('abc', 'de') });
const statement = asked({ kind: 'true-false', answer: false });
const matching = asked({ kind: 'matching', pairs: [...'wxyz'].map((key) => ({ key, left: key, right: key.toUpperCase() })) });

/** A response that could come from a person: any marks, any pairs, in the author's keys. */
const anyResponse = (question: AuthoredQuestion): fc.Arbitrary<Response> => {
  const { options, rows } = present(question, 'x');
  const shown = options.map(({ key }) => key);
  const response: fc.Arbitrary<Response> = question.kind === 'matching'
    ? fc.tuple(fc.subarray(rows.map(({ key }) => key)), fc.array(fc.constantFrom(...shown), { minLength: rows.length, maxLength: rows.length }))
      .map(([chosen, to]) => ({ pairs: Object.fromEntries(chosen.map((row, index) => [row, to[index] ?? 'r1'])) }))
    : fc.subarray(shown).map((choices) => ({ choices }));
  return response.map((given) => toAuthored(question, 'x', given));
};

test.each<[string, AuthoredQuestion, Response | undefined, number]>([
  ['single, right', single, { choices: ['a'] }, 10],
  ['single, wrong', single, { choices: ['b'] }, 0],
  ['single, right and wrong', single, { choices: ['a', 'b'] }, 0],
  ['single, emptied', single, { choices: [] }, 0],
  ['multiple, all', multiple, { choices: ['c', 'a', 'b'] }, 10],
  ['multiple, two of three and a wrong one', multiple, { choices: ['a', 'b', 'd'] }, 3.33],
  ['multiple, everything', multiple, { choices: ['a', 'b', 'c', 'd', 'e'] }, 3.33],
  ['multiple, more wrong than right', multiple, { choices: ['a', 'd', 'e'] }, 0],
  ['multiple, one mark twice', multiple, { choices: ['a', 'a', 'a'] }, 3.33],
  ['true-false, right', statement, { choices: ['false'] }, 10],
  ['true-false, wrong', statement, { choices: ['true'] }, 0],
  ['matching, all', matching, { pairs: { w: 'w', x: 'x', y: 'y', z: 'z' } }, 10],
  ['matching, one of four', matching, { pairs: { w: 'w', x: 'y', y: 'x' } }, 2.5],
  ['matching, one side for all', matching, { pairs: { w: 'w', x: 'w', y: 'w', z: 'w' } }, 2.5],
  ['no answer', single, undefined, 0],
  ['an answer of another kind', matching, { choices: ['w'] }, 0],
])('%s', (_, question, response, points) => {
  expect(toTwoDecimals(grade(question, response))).toBe(points);
});

test('three thirds make a whole', () => {
  const thirds = ['a', 'b', 'c'].map((key, index) => asked({ kind: 'multiple-choice', options: marks('abc', 'd') }, { key, number: index + 1 }));
  expect(scoreOf(thirds, new Map(thirds.map(({ key }) => [key, { choices: ['a'] }])))).toBe(33.33);
  expect(scoreOf(thirds, new Map(thirds.map(({ key }) => [key, { choices: ['a', 'b', 'c'] }])))).toBe(100);
});

test('no questions, no score', () => {
  expect(scoreOf([], new Map())).toBe(0);
});

test('any responses: the score lies between 0 and 100, to two decimals', () => {
  const given = anyQuestions.chain((questions) => fc.tuple(fc.constant(questions), fc.tuple(...questions.map((question) => fc.option(anyResponse(question), { nil: undefined })))));
  fc.assert(fc.property(given, ([questions, responses]) => {
    const answered = questions.flatMap(({ key }, index): [string, Response][] => (responses[index] ? [[key, responses[index]]] : []));
    const score = scoreOf(questions, new Map(answered));
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(100);
    expect(score).toBe(Number(score.toFixed(2)));
  }));
});

test('all right is 100, nothing is 0', () => {
  fc.assert(fc.property(anyQuestions, (questions) => {
    expect(scoreOf(questions, new Map(questions.map((question) => [question.key, rightResponse(question)])))).toBe(100);
    expect(scoreOf(questions, new Map())).toBe(0);
  }));
});

test('a wrong mark more never raises', () => {
  const given = anyQuestion.filter(({ kind }) => kind !== 'matching').chain((question) => fc.tuple(fc.constant(question), anyResponse(question)));
  fc.assert(fc.property(given, ([question, response]) => {
    if (!('choices' in response)) return;
    const right = rightResponse(question);
    const wrong = present(question, 'x').options.map(({ key }) => toAuthored(question, 'x', { choices: [key] }))
      .flatMap((one) => ('choices' in one ? one.choices : [])).filter((key) => !('choices' in right && right.choices.includes(key)));
    for (const key of wrong) {
      expect(grade(question, { choices: [...response.choices, key] })).toBeLessThanOrEqual(grade(question, response));
    }
  }));
});

test('only the right response earns all points', () => {
  const given = anyQuestion.chain((question) => fc.tuple(fc.constant(question), anyResponse(question)));
  fc.assert(fc.property(given, ([question, response]) => {
    const isRight = canonical(response) === canonical(rightResponse(question));
    expect(grade(question, response) === question.points).toBe(isRight);
  }));
});

function canonical(response: Response): string {
  return JSON.stringify('choices' in response ? [...response.choices].sort() : Object.entries(response.pairs).sort(([one], [other]) => (one < other ? -1 : 1)));
}
