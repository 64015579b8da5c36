import fc from 'fast-check';
import { type EnrolmentState, isEarned } from './enrolment-state';

const lesson = (code: string) => ({ code, title: code, kind: 'lectura' as const, minutes: 10, bytes: 1 });
const version = {
  modules: [{ number: 1, title: 'Uno', lessons: [lesson('1.1'), lesson('1.2')] }, { number: 2, title: 'Dos', lessons: [lesson('2.1')] }],
  requirements: [{ kind: 'all-lessons', key: '', title: '' }, { kind: 'quiz-passed', key: 'final', title: '' }, { kind: 'member', key: 'g1', title: '' }],
};
const AT = '2026-11-23T15:00:00+00:00';

type Step = { code: string } | { kind: string; key: string };
const STEPS: Step[] = [{ code: '1.1' }, { code: '1.2' }, { code: '2.1' }, { kind: 'quiz-passed', key: 'final' }, { kind: 'member', key: 'g1' }];

function after(steps: readonly Step[]): Pick<EnrolmentState, 'lessons' | 'met'> {
  return {
    lessons: steps.flatMap((step) => ('code' in step ? [{ code: step.code, block: 0, completedAt: AT }] : [])),
    met: steps.flatMap((step) => ('kind' in step ? [{ ...step, metAt: AT }] : [])),
  };
}

test('it is earned exactly with the last step, in whatever order and however often each is taken', () => {
  const walks = fc.tuple(fc.shuffledSubarray(STEPS, { minLength: STEPS.length }), fc.array(fc.constantFrom(...STEPS), { maxLength: 4 }));
  fc.assert(fc.property(walks, ([order, again]) => {
    for (let count = 0; count < order.length; count += 1) {
      const known = order.slice(0, count);
      if (isEarned(version, after([...known, ...again.filter((step) => known.includes(step))]))) return false;
    }
    return isEarned(version, after([...order, ...again]));
  }));
});

test('a lesson that is only begun does not count, nor what the version does not ask for', () => {
  const done = after(STEPS);
  expect(isEarned(version, { ...done, lessons: done.lessons.map((state) => (state.code === '2.1' ? { ...state, completedAt: null } : state)) })).toBe(false);
  expect(isEarned(version, { ...done, met: [...done.met.slice(1), { kind: 'quiz-passed', key: 'other', metAt: AT }] })).toBe(false);
});
