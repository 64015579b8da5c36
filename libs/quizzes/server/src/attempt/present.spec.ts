import { learnerQuestion } from '@aula/quizzes/contract';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import type { AuthoredQuestion } from '../quiz/authored-question';
import { asked } from '../testing/asked';
import { anyQuestion, turned } from '../testing/authored-questions';
import { fits } from './fits';
import { rightResponse } from './grade';
import { present, toAuthored, toShown } from './present';

const seed = fc.uuid();
const matching = asked({ kind: 'matching', pairs: [...'abcdef'].map((key) => ({ key, left: `izquierda ${key}`, right: `derecha ${key}` })) });

test('the shown question fits the contract strictly: no field but those of the learner', () => {
  fc.assert(fc.property(anyQuestion, seed, (question, given) => {
    const shown = present(question, given);
    expect(z.parse(learnerQuestion, shown)).toEqual(shown);
  }));
});

test('one seed, one order; every option is there once', () => {
  fc.assert(fc.property(anyQuestion, seed, (question, given) => {
    const shown = present(question, given);
    expect(present(question, given)).toEqual(shown);
    expect(shown.options.map(({ text }) => text).sort()).toEqual(textsOf(question).sort());
    expect(new Set(shown.options.map(({ key }) => key)).size).toBe(shown.options.length);
  }));
});

test('keys go there and back', () => {
  fc.assert(fc.property(anyQuestion, seed, (question, given) => {
    const right = rightResponse(question);
    const shown = toShown(question, given, right);
    expect(fits(present(question, given), shown)).toBe(true);
    expect(toAuthored(question, given, shown)).toEqual(right);
  }));
});

test('which option is right does not show', () => {
  fc.assert(fc.property(anyQuestion, seed, fc.nat(), (question, given, turn) => {
    expect(present(turned(question, turn), given)).toEqual(present(question, given));
  }));
});

test('orders differ from seed to seed, and no place is favoured', () => {
  const places = Array.from({ length: 600 }, (_, index) => present(matching, `seed ${index}`).options.findIndex(({ text }) => text === 'derecha a'));
  for (let place = 0; place < 6; place += 1) expect(places.filter((found) => found === place).length).toBeGreaterThan(60);
});

test('true and false stand in their usual order', () => {
  expect(present(asked({ kind: 'true-false', answer: false }), 'any').options.map(({ text }) => text)).toEqual(['Verdadero', 'Falso']);
});

test('a response with an unknown option is not carried over', () => {
  expect(() => toAuthored(matching, 'any', { pairs: { a: 'r9' } })).toThrow(/does not have/);
});

function textsOf(question: AuthoredQuestion): string[] {
  if (question.kind === 'true-false') return ['Verdadero', 'Falso'];
  return question.kind === 'matching' ? question.pairs.map(({ right }) => right) : question.options.map(({ text }) => text);
}
