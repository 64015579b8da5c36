// The rules of the house bite: each fault is planted in memory and must be found by the real lint configuration.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from './steps.mjs';

// Where CI is set, the parser would read files once from the disk and never see what is planted.
process.env.TSESTREE_SINGLE_RUN = 'false';
const eslint = new ESLint({ cwd: root });

/** Rules broken by `code` if it stood in the place of `file`. */
async function broken(file, code) {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result.messages.map(({ ruleId }) => ruleId);
}

const BOUNDARIES = '@nx/enforce-module-boundaries';
const forbidden = {
  'upwards: catalogue opens enrolment': ['libs/catalogue/server/src/index.ts', `import { enrolmentApi } from '@aula/enrolment/contract';\nexport const api = enrolmentApi;\n`],
  'sideways: certificates opens quizzes': ['libs/certificates/server/src/index.ts', `import { quizzesApi } from '@aula/quizzes/contract';\nexport const api = quizzesApi;\n`],
  'server opens web': ['libs/quizzes/server/src/index.ts', `import { quizzesRoutes } from '@aula/quizzes/web';\nexport const routes = quizzesRoutes;\n`],
  'web opens server': ['libs/quizzes/web/src/index.ts', `import { QuizzesModule } from '@aula/quizzes/server';\nexport const module = QuizzesModule;\n`],
  'contract opens a framework': ['libs/quizzes/contract/src/index.ts', `import { Injectable } from '@nestjs/common';\nexport const decorate = Injectable;\n`],
  'web opens the database driver': ['libs/quizzes/web/src/index.ts', `import { Client } from 'pg';\nexport const client = Client;\n`],
};
for (const [name, [file, code]] of Object.entries(forbidden)) {
  test(`forbidden import, ${name}`, async () => assert.ok((await broken(file, code)).includes(BOUNDARIES)));
}

test('an allowed import passes', async () => {
  assert.deepEqual(await broken('libs/quizzes/server/src/index.ts', `import { courseKey } from '@aula/catalogue/contract';\nexport const key = courseKey;\n`), []);
});

const SERVER_FILE = 'libs/quizzes/server/src/index.ts';
const others = {
  any: ['@typescript-eslint/no-explicit-any', 'export const value: any = 1;\n'],
  'an unsafe value': ['@typescript-eslint/no-unsafe-assignment', `export const value: string = JSON.parse('1');\n`],
  'a promise nobody waits for': ['@typescript-eslint/no-floating-promises', 'export function start(): void {\n  Promise.resolve(1);\n}\n'],
  'the environment read elsewhere': ['no-restricted-properties', `export const port = process.env['PORT'];\n`],
  'a time of its own': ['no-restricted-properties', 'export const now = Date.now();\n'],
  'a skipped test': ['no-restricted-syntax', `test.skip('later', () => undefined);\n`],
  'a file of 401 lines': ['max-lines', `${Array.from({ length: 401 }, (_, line) => `export const line${line} = ${line};`).join('\n')}\n`],
};
for (const [name, [rule, code]] of Object.entries(others)) {
  test(`found: ${name}`, async () => assert.ok((await broken(SERVER_FILE, code)).includes(rule)));
}
