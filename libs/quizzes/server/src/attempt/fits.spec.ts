import type { Response } from '@aula/quizzes/contract';
import { asked } from '../testing/asked';
import { fits } from './fits';
import { present } from './present';

const options = ['a', 'b', 'c'].map((key) => ({ key, text: key, isRight: key === 'a' }));
const single = present(asked({ kind: 'single-choice', options }), 'x');
const multiple = present(asked({ kind: 'multiple-choice', options }), 'x');
const statement = present(asked({ kind: 'true-false', answer: true }), 'x');
const matching = present(asked({ kind: 'matching', pairs: ['a', 'b'].map((key) => ({ key, left: key, right: `${key}!` })) }), 'x');

test.each<[string, typeof single, Response, boolean]>([
  ['single, one', single, { choices: ['o1'] }, true],
  ['single, none', single, { choices: [] }, true],
  ['single, two', single, { choices: ['o1', 'o2'] }, false],
  ["single, the author's key", single, { choices: ['a'] }, false],
  ['single, pairs', single, { pairs: {} }, false],
  ['multiple, all', multiple, { choices: ['o3', 'o1', 'o2'] }, true],
  ['multiple, one twice', multiple, { choices: ['o1', 'o1'] }, false],
  ['multiple, one that is not there', multiple, { choices: ['o4'] }, false],
  ['true-false', statement, { choices: ['false'] }, true],
  ['true-false, both', statement, { choices: ['true', 'false'] }, false],
  ['matching, unfinished', matching, { pairs: { a: 'r2' } }, true],
  ['matching, one side twice', matching, { pairs: { a: 'r2', b: 'r2' } }, true],
  ['matching, no such row', matching, { pairs: { c: 'r1' } }, false],
  ['matching, a row that every object has', matching, { pairs: { constructor: 'r1' } }, false],
  ['matching, no such side', matching, { pairs: { a: 'a' } }, false],
  ['matching, choices', matching, { choices: [] }, false],
])('%s', (_, question, response, expected) => {
  expect(fits(question, response)).toBe(expected);
});
