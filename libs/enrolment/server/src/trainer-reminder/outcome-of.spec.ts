import fc from 'fast-check';
import { freeAfter, outcomeOf } from './outcome-of';

const standing = fc.record({ isCompleted: fc.boolean(), isWanted: fc.boolean(), isRemindedLately: fc.boolean() });

test('reaches exactly those with something left, who want reminders and had none lately', () => {
  fc.assert(fc.property(standing, (one) => {
    expect(outcomeOf(one) === 'reached').toBe(!one.isCompleted && one.isWanted && !one.isRemindedLately);
  }));
});

test('tells the reason that will not pass by itself', () => {
  expect(outcomeOf({ isCompleted: true, isWanted: false, isRemindedLately: true })).toBe('completed');
  expect(outcomeOf({ isCompleted: false, isWanted: false, isRemindedLately: true })).toBe('unsubscribed');
  expect(outcomeOf({ isCompleted: false, isWanted: true, isRemindedLately: true })).toBe('reminded-lately');
});

test('a day is 24 hours, also when the clocks change', () => {
  expect(freeAfter(new Date('2026-03-08T08:30:00Z'))).toEqual(new Date('2026-03-09T08:30:00Z'));
});
