import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growthOf, soaked } from './soak.mjs';

const looks = (/** @type {(minute: number) => number} */ api) => Array.from({ length: 60 }, (_, index) => ({ minute: index / 2, api: api(index / 2), worker: 100 }));

test('what warms up at first is not growth', () => {
  const { api, worker } = growthOf(looks((minute) => (minute < 3 ? 50 + minute * 50 : 200)));
  assert.deepEqual([api, worker], [0, 0]);
});

test('what grows is seen', () => {
  const { api } = growthOf(looks((minute) => 200 + minute * 2));
  assert.ok(api > 0.2 && api < 0.3, String(api));
});

test('it is told with its sign', () => {
  const told = soaked({ minutes: 30, tasks: 9, errors: 0, memory: looks(() => 150), growth: { api: 0.031, worker: -0.02 } });
  assert.match(told, /api \+3\.1 %, worker −2\.0 %/);
  assert.ok(told.split('\n').filter((line) => line.startsWith('| ')).length <= 15);
});
