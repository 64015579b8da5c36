import { nextAttempt } from './next-attempt';

const at = new Date('2026-11-23T15:00:00Z');
const failed = (number: number) => ({ id: `id-${number}`, number, submittedAt: at, isPassed: false });
const open = (number: number) => ({ id: `id-${number}`, number, submittedAt: null, isPassed: null });

test('the first attempt is number 1', () => expect(nextAttempt([], 3)).toEqual({ number: 1 }));
test('an open attempt goes on', () => expect(nextAttempt([failed(1), open(2)], 2)).toEqual({ openId: 'id-2' }));
test('after a failed one comes the next', () => expect(nextAttempt([failed(2), failed(1)], 3)).toEqual({ number: 3 }));

test('all used up', () => {
  expect(refusalOf([failed(1), failed(2), failed(3)])).toMatchObject({ code: 'quizzes.attempt-limit-reached', details: { limit: 3 } });
});

test('whoever has passed needs no other', () => {
  expect(refusalOf([failed(1), { ...failed(2), isPassed: true }])).toMatchObject({ code: 'quizzes.already-passed' });
});

function refusalOf(earlier: Parameters<typeof nextAttempt>[0]): unknown {
  try {
    return nextAttempt(earlier, 3);
  } catch (error) {
    return error;
  }
}
