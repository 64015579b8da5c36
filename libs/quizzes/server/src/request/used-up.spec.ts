import { assertUsedUp } from './used-up';

const at = new Date('2026-11-23T15:00:00Z');
const failed = { submittedAt: at, isPassed: false };
const open = { submittedAt: null, isPassed: null };

test('three failed attempts of three', () => expect(() => { assertUsedUp([failed, failed, failed], 3); }).not.toThrow());

test.each([
  ['an attempt left', [failed, failed], 3, 'quizzes.attempts-left'],
  ['none taken yet', [], 3, 'quizzes.attempts-left'],
  ['the last one open', [failed, failed, open], 3, 'quizzes.attempts-left'],
  ['one granted already', [failed, failed, failed], 4, 'quizzes.attempts-left'],
  ['passed with the last one', [failed, failed, { submittedAt: at, isPassed: true }], 3, 'quizzes.already-passed'],
])('%s: nothing to ask for', (_, earlier, allowed, code) => expect(() => { assertUsedUp(earlier, allowed); }).toThrow(code));
