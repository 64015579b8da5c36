// Rules of the house that no linter of ours covers, over every file that git knows; each is shown to bite.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './steps.mjs';

const LONGEST = 400;
const HAND_WRITTEN = /\.(ts|mjs|html|scss|css|md|yaml|yml)$/;
const SKIPPED = new RegExp(String.raw`\b(?:test|it|describe)\.(?:skip|only|todo|fixme)\b|\b(?:xit|xtest|xdescribe|fdescribe)\(`);
/** Names what a skipped test looks like, to forbid it. */
const SPEAKS_OF_SKIPPING = new Set(['eslint.config.mjs', 'tools/house-rules.test.mjs', 'tools/planted-faults.test.mjs']);

const files = () => execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter((file) => HAND_WRITTEN.test(file) && existsSync(join(root, file)));
const lines = (text) => text.trimEnd().split('\n').length;
const isTooLong = (text) => lines(text) > LONGEST;
const isSkipping = (text) => SKIPPED.test(text);

test('no hand-written file is longer than 400 lines', () => {
  assert.ok(isTooLong('x\n'.repeat(LONGEST + 1)) && !isTooLong('x\n'.repeat(LONGEST)));
  assert.deepEqual(files().filter((file) => isTooLong(readFileSync(join(root, file), 'utf8'))), []);
});

test('no test is skipped, focused or postponed', () => {
  assert.ok(isSkipping(`test.skip('later')`) && isSkipping(`describe.only('this')`) && !isSkipping(`test('now')`));
  const tests = files().filter((file) => /\.(spec|test|journey|system)\./.test(file) && !SPEAKS_OF_SKIPPING.has(file));
  assert.ok(tests.length > 50);
  assert.deepEqual(tests.filter((file) => isSkipping(readFileSync(join(root, file), 'utf8'))), []);
});

test('no rule of the linter is switched off inside the code', () => {
  const code = files().filter((file) => /\.(ts|html)$/.test(file));
  assert.deepEqual(code.filter((file) => /eslint-disable|@ts-(?:ignore|nocheck|expect-error)/.test(readFileSync(join(root, file), 'utf8'))), []);
});

test('every journey and every screen looks at what browsers report', () => {
  const isBlind = (/** @type {string} */ text) => /import \{[^}]*\btest\b[^}]*\} from '@playwright\/test'/.test(text);
  assert.ok(isBlind(`import { expect, type Page, test } from '@playwright/test';`) && !isBlind(`import { expect } from '@playwright/test';\nimport { test } from '../test';`));
  const journeys = files().filter((file) => /\.(journey|screens)\.ts$/.test(file));
  assert.ok(journeys.length > 0);
  assert.deepEqual(journeys.filter((file) => isBlind(readFileSync(join(root, file), 'utf8'))), []);
});

test('new-domain makes the rooms of a domain and their aliases, once', () => {
  const copy = mkdtempSync(join(tmpdir(), 'aula-new-domain-'));
  try {
    mkdirSync(join(copy, 'tools'));
    for (const file of ['tools/new-domain.mjs', 'tools/floors.mjs', 'tsconfig.base.json']) cpSync(join(root, file), join(copy, file));
    const make = (...words) => execFileSync(process.execPath, [join(copy, 'tools/new-domain.mjs'), ...words], { encoding: 'utf8', stdio: 'pipe' });
    make('forums', 'contract', 'server');
    assert.match(make('forums', 'contract'), /stands already/);
    const project = JSON.parse(readFileSync(join(copy, 'libs/forums/server/project.json'), 'utf8'));
    assert.deepEqual(project.tags, ['domain:forums', 'layer:server']);
    const { paths } = JSON.parse(readFileSync(join(copy, 'tsconfig.base.json'), 'utf8')).compilerOptions;
    assert.deepEqual(paths['@aula/forums/contract'], ['./libs/forums/contract/src/index.ts']);
    assert.throws(() => make('gossip'), /floors\.mjs/);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
