import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CASES, HELP, optionsFrom } from './options.mjs';

test('what is not said is the standard set', () => {
  assert.deepEqual(optionsFrom([]), { people: 5_000, seconds: 5, concurrencies: [1, 8, 32], only: [], certificates: 200, isJson: false, hasFloors: true, profile: undefined, beside: undefined, soak: undefined });
  assert.deepEqual(optionsFrom(['--only', 'course,quiz', '--at-once', '4', '--seconds', '0.5', '--no-floors']), {
    people: 5_000, seconds: 0.5, concurrencies: [4], only: ['course', 'quiz'], certificates: 200, isJson: false, hasFloors: false, profile: undefined, beside: undefined, soak: undefined,
  });
});

test('what cannot be is refused by name', () => {
  assert.throws(() => optionsFrom(['--people', 'many']), /--people many/);
  assert.throws(() => optionsFrom(['--at-once', '1,0']), /--at-once 0/);
  assert.throws(() => optionsFrom(['--only', 'corse']), /no corse, but course/);
  assert.throws(() => optionsFrom(['--peple', '5']), /peple/);
});

test('the help names every case', () => {
  for (const name of CASES) assert.ok(HELP.includes(name), name);
});
