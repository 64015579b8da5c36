import * as fc from 'fast-check';
import { type QuizStanding, whyDue } from './why-due';

const now = new Date('2026-11-23T15:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const ready: QuizStanding = { areLessonsDone: true, isCompleted: false, hasPassed: false, hasOpen: false, attemptsLeft: 3, request: null };
const anyStanding: fc.Arbitrary<QuizStanding> = fc.record({
  areLessonsDone: fc.boolean(), isCompleted: fc.boolean(), hasPassed: fc.boolean(), hasOpen: fc.boolean(), attemptsLeft: fc.nat(3),
  request: fc.option(fc.record({ state: fc.constantFrom('open' as const, 'granted' as const, 'declined' as const), decidedAt: fc.option(fc.integer({ min: 0, max: 40 }).map(daysAgo)) })),
});

test.each<[string, Partial<QuizStanding>, ReturnType<typeof whyDue>]>([
  ['the lessons are done', {}, 'lessons-done'],
  ['lessons are missing', { areLessonsDone: false }, undefined],
  ['one attempt is open, with lessons missing', { areLessonsDone: false, hasOpen: true }, 'open-attempt'],
  ['one more was granted', { attemptsLeft: 1, request: { state: 'granted', decidedAt: now } }, 'granted'],
  ['the granted one was used', { attemptsLeft: 0, request: { state: 'granted', decidedAt: now } }, undefined],
  ['a request is open', { attemptsLeft: 0, request: { state: 'open', decidedAt: null } }, undefined],
  ['it was declined lately', { attemptsLeft: 0, request: { state: 'declined', decidedAt: daysAgo(13) } }, 'declined'],
  ['it was declined long ago', { attemptsLeft: 0, request: { state: 'declined', decidedAt: daysAgo(14) } }, undefined],
  ['the course is completed without it', { isCompleted: true }, undefined],
])('%s', (_, changes, why) => expect(whyDue({ ...ready, ...changes }, now)).toBe(why));

test('nothing is due of a passed quiz, and nothing to take without an attempt left or open', () => {
  fc.assert(fc.property(anyStanding, (standing) => {
    expect(whyDue({ ...standing, hasPassed: true }, now)).toBeUndefined();
    if (!standing.hasOpen) expect(['granted', 'lessons-done']).not.toContain(whyDue({ ...standing, attemptsLeft: 0 }, now));
  }));
});
