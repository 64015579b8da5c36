/** The rule of restarting, with lives that end at once. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { keepRunning } from './supervise.mjs';

test('five deaths within a minute end everything, with pauses that double', async (t) => {
  const logs = mkdtempSync('/tmp/aula-logs-');
  t.after(() => rmSync(logs, { recursive: true }));
  /** @type {string[]} */
  const said = [];
  let lives = 0;
  const guard = /** @type {any} */ ({
    isEnding: () => false,
    spawn: () => ({ gone: Promise.resolve(lives++).then(() => ({ code: 7, signal: null })) }),
  });
  const app = keepRunning({ name: 'api', main: 'main.js', env: {}, cwd: '/', logs, guard, say: (text) => said.push(text), firstPause: 2 });
  app.nowReady();
  await assert.rejects(app.failed, /api se cerró 5 veces en un minuto/);
  assert.equal(lives, 5);
  assert.deepEqual(said.map((text) => text.match(/en ([\d.]+) s/)?.[1]), ['0.002', '0.004', '0.008', '0.016']);
});
