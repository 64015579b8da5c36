import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { closedLoop } from './closed-loop.mjs';

test('as many tasks run at once as were wanted, never more, and all that were begun are counted', async () => {
  let running = 0;
  let most = 0;
  let begun = 0;
  const measured = await closedLoop({ concurrency: 8, seconds: 0.05, async task() {
    begun += 1;
    most = Math.max(most, ++running);
    await setImmediate();
    running -= 1;
  } });
  assert.equal(most, 8);
  assert.equal(measured.tasks, begun);
  assert.equal(measured.errors, 0);
  assert.ok(Math.abs(measured.perSecond - begun / measured.seconds) < 0.001);
});

test('what fails is counted apart and told, and a loop in which everything fails ends', async () => {
  const measured = await closedLoop({ concurrency: 2, seconds: 60, task: () => Promise.reject(new Error('no such person')) });
  assert.deepEqual({ tasks: measured.tasks, firstError: measured.firstError }, { tasks: 0, firstError: 'Error: no such person' });
  assert.ok(measured.errors >= 2);
});
