// Every command of docs/operations.md is run; a planted wrong one is noticed.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildFirst } from '../built.mjs';
import { openPostgres } from '../start/postgres.mjs';
import { root } from '../steps.mjs';
import { commandsIn } from './read-commands.mjs';
import { faultOf, openHouses } from './run-commands.mjs';

const document = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'aula-operations-'));
/** @type {Awaited<ReturnType<typeof openPostgres>>} */
let server;
/** @type {Awaited<ReturnType<typeof openHouses>>} */
let houses;

before(async () => {
  await buildFirst(['aula', 'worker']);
  server = await openPostgres({ root, dataDir: join(folder, 'data'), durable: false });
  houses = await openHouses({ superuserUrl: server.superuserUrl, folder });
});
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

for (const shown of commandsIn(document)) {
  test(`line ${shown.line}: ${shown.command}`, async () => assert.equal(await faultOf(houses, shown), undefined));
}

for (const [what, wrong] of Object.entries({
  'a command that is not there': '$ npm run aula -- jobs:lost',
  'an option that is not there': '$ npm run aula -- jobs:list --verbose',
  'another answer': '$ npm run aula -- outbox:list\nTodo está en orden.',
  'an answer that lacks a line': '$ npm run aula -- administrator:list',
  'another program': '$ rm -rf /tmp/nothing',
})) {
  test(`notices ${what}`, async () => {
    const [shown] = commandsIn(`\`\`\`console\n${wrong}\n\`\`\``);
    assert.ok(shown);
    assert.match((await faultOf(houses, shown)) ?? '', /^line 2: /);
  });
}
