// The bench itself, on a tiny set: every case runs, is checked, and has its floor. The figures mean nothing here.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../steps.mjs';
import { CASES } from './options.mjs';

const FLOORED = ['course', 'lesson', 'progress', 'roster'];
const bench = (/** @type {string[]} */ ...words) => promisify(execFile)(process.execPath, ['tools/bench/bench.mjs', ...words], { cwd: root, maxBuffer: 10_000_000 });

test('every case of a tiny set, once', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aula-profiles-'));
  try {
    const { stdout } = await bench('--people', '250', '--seconds', '1', '--at-once', '2', '--certificates', '10', '--profile', folder, '--json');
    const { results, memoryMiB, people } = JSON.parse(stdout);
    assert.equal(people, 250);
    // The audit log is measured twice: with the worker at rest, and while it seals.
    assert.deepEqual(results.map((/** @type {{ name: string }} */ { name }) => name), CASES.flatMap((name) => (name === 'audit' ? [name, 'audit, sealed'] : [name])));
    for (const { name, rows } of results) {
      for (const { tasks, errors, p50, p99, floor, preparedFloor } of rows) {
        assert.ok(tasks > 0 && errors === 0 && p50 > 0 && p99 >= p50, name);
        assert.equal(Boolean(floor?.tasks > 0 && floor.errors === 0 && preparedFloor.tasks > 0), FLOORED.includes(name), `${name} and its floor`);
      }
    }
    assert.ok(memoryMiB.api > 20 && memoryMiB.worker > 20 && memoryMiB.postgres > 5);
    // What writes to the audit log stands in the bench itself: there is nothing of ours to profile.
    assert.deepEqual(readdirSync(folder).sort(), CASES.filter((name) => name !== 'audit').map((name) => `${name}.cpuprofile`).sort());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a soak says what memory did', { timeout: 300_000 }, async () => {
  const { stdout } = await bench('--people', '100', '--soak', '0.2', '--json');
  const { memory, growth, errors, tasks } = JSON.parse(stdout);
  assert.equal(errors, 0);
  assert.ok(tasks > 50 && memory.length > 1 && growth.api > -1 && growth.worker > -1);
});

test('an error in a case fails the run and is told', { timeout: 300_000 }, async () => {
  // Four people who have not begun: their lessons run out long before the second is over.
  await assert.rejects(bench('--people', '10', '--seconds', '20', '--at-once', '2', '--only', 'lesson', '--no-floors'), (/** @type {any} */ { code, stderr }) => {
    assert.equal(code, 1);
    assert.match(stderr, /lesson, 2 at once: \d+ errors, the first: Error: every lesson was opened/);
    return true;
  });
});
