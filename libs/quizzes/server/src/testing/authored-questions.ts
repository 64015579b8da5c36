import * as fc from 'fast-check';
import type { AuthoredQuestion, Option, QuestionContent } from '../quiz/authored-question';
import { asked } from './asked';

const distinct = (least: number, most: number) => fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { minLength: least, maxLength: most });

const options = (isSingle: boolean): fc.Arbitrary<Option[]> => distinct(2, 6).chain((keys) =>
  fc.subarray(keys, { minLength: 1, maxLength: isSingle ? 1 : keys.length }).map((right) =>
    keys.map((key) => ({ key, text: `Opción ${key}`, isRight: right.includes(key) }))));

const content: fc.Arbitrary<QuestionContent> = fc.oneof(
  options(true).map((all) => ({ kind: 'single-choice' as const, options: all })),
  options(false).map((all) => ({ kind: 'multiple-choice' as const, options: all })),
  fc.boolean().map((answer) => ({ kind: 'true-false' as const, answer })),
  distinct(2, 6).map((keys) => ({ kind: 'matching' as const, pairs: keys.map((key) => ({ key, left: `Izquierda ${key}`, right: `Derecha ${key}` })) })),
);

/** Any well-formed question. */
export const anyQuestion = content.map((what) => asked(what));

/** Any well-formed set of questions, with their keys and numbers. */
export const anyQuestions = fc.array(fc.tuple(content, fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 12 })
  .map((all) => all.map(([what, points], index) => asked(what, { key: `p${index + 1}`, number: index + 1, points })));

/** The same question with another answer key. */
export function turned(question: AuthoredQuestion, turn: number): AuthoredQuestion {
  const next = <Item>(items: readonly Item[], index: number) => items[(index + turn) % items.length] as Item;
  if (question.kind === 'true-false') return { ...question, answer: turn % 2 === 0 };
  if (question.kind === 'matching') return { ...question, pairs: question.pairs.map((pair, index) => ({ ...pair, right: next(question.pairs, index).right })) };
  return { ...question, options: question.options.map((option, index) => ({ ...option, isRight: next(question.options, index).isRight })) };
}
