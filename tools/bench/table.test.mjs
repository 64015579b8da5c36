import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableOf, verdictOn } from './table.mjs';

const measured = (/** @type {number} */ perSecond, /** @type {Partial<import('./table.mjs').Row>} */ more = {}) => ({
  concurrency: 1, tasks: 10, errors: 0, seconds: 1, perSecond, p50: 1.234, p95: 20, p99: 300, cpu: { api: 1, worker: 0, postgres: 0.5, bench: 0.2 }, ...more,
});

test('columns stand below each other, and a ratio is of its own floor', () => {
  const table = tableOf([{ name: 'course', what: '', goal: { perSecond: 1_000 }, rows: [measured(400, { floor: measured(1_000), preparedFloor: measured(1_600) }), measured(1_200, { concurrency: 8 })] }]);
  const lines = table.split('\n');
  assert.equal(new Set(lines.map((line) => line.length)).size, 1);
  assert.match(lines[2], /^\| course \|\s+1 \|\s+400 \|\s+1\.23 \|\s+20\.0 \|\s+300 \|.*\b40 % \|\s+1600 \|\s+25 % \| ✓ ≥ 1000\/s \|$/);
  assert.match(lines[3], /^\|\s+\|\s+8 \|\s+1200 \|/);
});

test('what uses no processor of ours has no figures of it', () => {
  const { cpu: _, ...withoutProcessor } = measured(1_000);
  const [, , line] = tableOf([{ name: 'audit', what: '', rows: [withoutProcessor] }]).split('\n');
  assert.equal(line.split('|').length, 17, line);
  assert.deepEqual(line.split('|').slice(8, 11).map((cell) => cell.trim()), ['', '', '']);
});

test('a rate is judged at its best, a wait where nobody else asks', () => {
  const rows = [measured(10, { p50: 350 }), measured(90, { concurrency: 8, p50: 100 })];
  assert.equal(verdictOn({ name: '', what: '', goal: { perSecond: 80 }, rows }), '✓ ≥ 80/s');
  assert.equal(verdictOn({ name: '', what: '', goal: { perSecond: 91 }, rows }), '✗ ≥ 91/s');
  assert.equal(verdictOn({ name: '', what: '', goal: { p50: 300 }, rows }), '✗ ≤ 300 ms');
  assert.equal(verdictOn({ name: '', what: '', rows }), '');
  const together = { name: '', what: '', goal: { p95: 400, atOnce: 20 } };
  assert.equal(verdictOn({ ...together, rows: [measured(90, { concurrency: 20, p95: 400 })] }), '✓ 20: p95 ≤ 400 ms');
  assert.equal(verdictOn({ ...together, rows: [...rows, measured(90, { concurrency: 20, p95: 401 })] }), '✗ 20: p95 ≤ 400 ms');
  assert.equal(verdictOn({ ...together, rows }), '');
});
