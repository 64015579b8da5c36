// What a printed seed promises.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from './seeded.mjs';

const tenOf = (chance) => Array.from({ length: 10 }, () => chance.next());

test('the same seed gives the same numbers, another one others', () => {
  assert.deepEqual(tenOf(seeded(42)), tenOf(seeded('42')));
  assert.notDeepEqual(tenOf(seeded(42)), tenOf(seeded(43)));
});

test('one of its own does not depend on what was asked before', () => {
  const used = seeded(7);
  tenOf(used);
  assert.deepEqual(tenOf(used.own('kills')), tenOf(seeded(7).own('kills')));
});

test('moments are different, rise, and lie within; more than there are is all of them', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const moments = seeded(seed).moments(8, 10, 500);
    assert.equal(new Set(moments).size, 8);
    assert.deepEqual(moments, [...moments].sort((one, other) => one - other));
    assert.ok(moments.every((moment) => moment >= 10 && moment <= 500));
  }
  assert.deepEqual(seeded(1).moments(9, 1, 3), [1, 2, 3]);
});

test('numbers are spread evenly', () => {
  const chance = seeded(1);
  const counts = [0, 0, 0, 0];
  for (let asked = 0; asked < 10_000; asked += 1) counts[chance.between(0, 3)] += 1;
  for (const count of counts) assert.ok(count > 2_300 && count < 2_700, String(counts));
});
