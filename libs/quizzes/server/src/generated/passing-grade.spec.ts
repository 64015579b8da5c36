import fc from 'fast-check';
import { oneOfEachKind } from '../testing/given-a-quiz';
import { passingGrade } from './generated-attempts.service';

test('leaves as many unanswered as may be, and passes', () => {
  expect(passingGrade({ passing: 50, questions: oneOfEachKind }, 3)).toEqual({ answered: 2, score: 50 });
  expect(passingGrade({ passing: 80, questions: oneOfEachKind }, 3)).toEqual({ answered: 4, score: 100 });
  fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 9 }), (passing, unanswered) => {
    expect(passingGrade({ passing, questions: oneOfEachKind }, unanswered).score).toBeGreaterThanOrEqual(passing);
  }));
});
