import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentilesOf } from './percentiles.mjs';

test('of one to a hundred, in any order, each percentile is the number it names', () => {
  const times = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);
  assert.deepEqual(percentilesOf(times), { p50: 50, p95: 95, p99: 99 });
});

test('of few times the slowest counts, and of none there is nothing to tell', () => {
  assert.deepEqual(percentilesOf([7]), { p50: 7, p95: 7, p99: 7 });
  assert.deepEqual(percentilesOf([3, 1, 2]), { p50: 2, p95: 3, p99: 3 });
  assert.deepEqual(percentilesOf([]), { p50: 0, p95: 0, p99: 0 });
});
