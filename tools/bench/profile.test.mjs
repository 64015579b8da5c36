import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownerOf, sharesOf } from './profile.mjs';

const node = (/** @type {number} */ id, /** @type {string} */ functionName, /** @type {string} */ url) => ({ id, callFrame: { functionName, url, lineNumber: 0 } });

test('time is given to whoever spent it, and what was idle is not part of the whole', () => {
  const profile = {
    nodes: [node(1, '(idle)', ''), node(2, 'parse', 'file:///x/node_modules/zod/v4/core.js'), node(3, 'read', '/x/dist/apps/api/libs/enrolment/server/src/rows.js'), node(4, '(garbage collector)', '')],
    samples: [1, 2, 3, 2, 4], timeDeltas: [900, 30, 20, 30, 20],
  };
  assert.deepEqual(sharesOf(profile, ownerOf), [{ name: 'zod', share: 0.6 }, { name: 'libs/enrolment/server', share: 0.2 }, { name: 'garbage collector', share: 0.2 }]);
});

test('a package inside a package is its own, and a scope belongs to its name', () => {
  assert.equal(ownerOf(node(1, 'f', '/x/node_modules/a/node_modules/@b/c/index.js')), '@b/c');
  assert.equal(ownerOf(node(1, 'f', 'node:internal/streams')), 'node:internal/streams');
});
