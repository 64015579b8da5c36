import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../steps.mjs';
import { inWholeUnits } from './whole-units.mjs';

test('rounds every point where it truly lies', () => {
  assert.equal(inWholeUnits('M10.4-20.6l5.3 5.3H30.2V0q1.2.4 2.4.8T40-5Z'), 'm10-21l6 6h14v15q1 0 3 1t7-6z');
  assert.equal(inWholeUnits('m1 2 3.5 4.5.5.5z'), 'm1 2l4 5 0 0z');
});

test('errors do not add up along the way', () => {
  const steps = 'l.4.4'.repeat(1000);
  const numbers = inWholeUnits(`M0 0${steps}`).replace(/^m0 0/, '').match(/-?\d+/g)?.map(Number) ?? [];
  const [x, y] = [0, 1].map((which) => numbers.filter((_, index) => index % 2 === which).reduce((sum, number) => sum + number, 0));
  assert.deepEqual([x, y], [400, 400]);
});

test('goes on after the end of a figure where that began', () => {
  assert.equal(inWholeUnits('M10 10h5v5Zm2.4 0h1Z'), 'm10 10h5v5zm2 0h1z');
});

test('refuses a command it has no rule for', () => assert.throws(() => inWholeUnits('M0 0a1 1 0 0 1 2 2'), /no rule for the command a/));

test('leaves nothing but whole units in the icons', () => {
  const icons = readFileSync(join(root, 'libs/platform/web/src/icon/icons.ts'), 'utf8');
  assert.ok(icons.includes(`home: '`));
  assert.equal(/: '[^']*\.[^']*'/.test(icons), false);
});
