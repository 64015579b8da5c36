import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { exceeded, exceededByFonts, sizesOf, unlisted } from './budgets.mjs';

const { head } = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));
const MAIN = 'apps/web/src/main.ts';
const LESSON = 'libs/enrolment/web/src/read-lesson/lesson-page.ts';

/** A build of which every listed page has one file of its own, and all share one. */
function statsWith(more = {}) {
  const pages = sizesOfEveryPage().map((source, index) => [`page-${index}.js`, { entryPoint: source, imports: [{ path: 'shared.js', kind: 'import-statement' }] }]);
  const shell = { 'main.js': { entryPoint: MAIN, imports: [] }, 'polyfills.js': { entryPoint: 'angular:polyfills:angular:polyfills', imports: [] }, 'shared.js': { imports: [] } };
  return { outputs: { ...shell, ...Object.fromEntries(pages), ...more } };
}

function sizesOfEveryPage() {
  const sources = new Set();
  for (;;) {
    try {
      sizesOf({ outputs: Object.fromEntries([...sources, MAIN, 'angular:polyfills:angular:polyfills'].map((source) => [`${source}.js`, { entryPoint: source, imports: [] }])) }, () => 0);
      return [...sources];
    } catch (error) {
      const [, missing] = /json: (\S+) is no part/.exec(error.message) ?? [];
      if (!missing) throw error;
      sources.add(missing);
    }
  }
}

test('a learner\'s page is counted whole, with what it shares, each file once and with the head of its answer', () => {
  const [signUp] = sizesOf(statsWith(), (file) => (file === 'main.js' ? 100 : 10)).filter(({ path }) => path === '/registro');
  assert.deepEqual({ shell: signUp.shell, own: signUp.own }, { shell: 110 + 2 * head, own: 30 + 3 * head }); // its list of addresses, itself, and what they share
});

test('found: a page that grew too large, a part nobody listed, fonts too heavy', () => {
  const pages = sizesOf(statsWith(), (file) => (file === 'shared.js' ? 149_990 : 10));
  assert.match(exceeded(pages)[0], /bytes of JavaScript, \d+ too many/);
  assert.deepEqual(exceeded(sizesOf(statsWith(), () => 10)), []);
  assert.deepEqual(unlisted(statsWith()), []);
  assert.deepEqual(unlisted(statsWith({ 'new.js': { entryPoint: 'libs/forums/web/src/new-page.ts', imports: [] } })), ['libs/forums/web/src/new-page.ts']);
  assert.equal(exceededByFonts(40_001).length, 1);
  assert.deepEqual(exceededByFonts(34_907), []);
});

test('a listed part that the application no longer loads stops the build', () => {
  const { outputs } = statsWith();
  const without = Object.fromEntries(Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint !== LESSON));
  assert.throws(() => sizesOf({ outputs: without }, () => 0), /lesson-page\.ts is no part/);
});
