import fc from 'fast-check';
import { EARLIEST_DAYS_AGO, generatedPlan } from './generated-plan';

const stagesOf = (people: number) => {
  const counts = { finished: 0, partly: 0, 'not-begun': 0 };
  for (let number = 1; number <= people; number += 1) counts[generatedPlan('a', number, 30).stage] += 1;
  return counts;
};

test('of 5,000 people 1,500 have finished, 1,500 are on their way and 2,000 have not begun', () => {
  expect(stagesOf(5_000)).toEqual({ finished: 1_500, partly: 1_500, 'not-begun': 2_000 });
});

test('in any number each stage is as large as its share, give or take two people', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2_000 }), (people) => {
    const { finished, partly, 'not-begun': notBegun } = stagesOf(people);
    expect(Math.abs(finished - people * 0.3)).toBeLessThanOrEqual(2);
    expect(Math.abs(partly - people * 0.3)).toBeLessThanOrEqual(2);
    expect(Math.abs(notBegun - people * 0.4)).toBeLessThanOrEqual(2);
  }), { numRuns: 30 });
});

test('a plan is the same each time, and possible', () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 60 }), (seed, number, lessons) => {
    const plan = generatedPlan(seed, number, lessons);
    expect(plan).toEqual(generatedPlan(seed, number, lessons));
    expect(plan.enrolledDaysAgo).toBeLessThan(EARLIEST_DAYS_AGO);
    expect(plan.movedDaysAgo).toBeGreaterThanOrEqual(0);
    expect(plan.movedDaysAgo).toBeLessThanOrEqual(plan.enrolledDaysAgo);
    if (plan.stage === 'finished') expect(plan.lessons).toBe(lessons);
    else expect(plan.lessons).toBeLessThan(lessons);
    if (plan.stage === 'not-begun') expect(plan.lessons).toBe(0);
  }));
});
