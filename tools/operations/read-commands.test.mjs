import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commandsIn, hasShape } from './read-commands.mjs';

const FENCE = '```';

test('commands are read with their answers, from console and crontab', () => {
  const shown = commandsIn(`${FENCE}console\n$ npm run aula -- a\none\n…\n$ npm run aula -- b\n${FENCE}\n<!-- ends with 1 -->\n\n<!-- in an empty house -->\n${FENCE}console\n$ npm run aula -- c\n${FENCE}\n${FENCE}crontab\n0 3 * * * npm run aula -- d e\n${FENCE}`);
  assert.deepEqual(shown.map(({ line, ...one }) => one), [
    { command: 'npm run aula -- a', answer: ['one', '…'], isInEmptyHouse: false, exitCode: 0 },
    { command: 'npm run aula -- b', answer: [], isInEmptyHouse: false, exitCode: 1 },
    { command: 'npm run aula -- c', answer: [], isInEmptyHouse: true, exitCode: 0 },
    { command: 'npm run aula -- d e', answer: ['…'], isInEmptyHouse: false, exitCode: 0 },
  ]);
});

test('a command where nobody would run it is refused', () => {
  assert.throws(() => commandsIn(`${FENCE}sh\nnpm run aula -- verify\n${FENCE}`), /line 2/);
});

test('an answer may have other numbers, and not other words or lines', () => {
  const shown = ['Se intentan de nuevo: 1.', '…', 'En total: 9.'];
  for (const given of [['Se intentan de nuevo: 12.', 'En total: 1,204.'], ['Se intentan de nuevo: 1.', 'a', 'b', 'En total: 0.']]) assert.ok(hasShape(shown, given));
  for (const given of [[], ['Se intentan de nuevo: 1.'], ['Se intenta de nuevo: 1.', 'En total: 9.'], ['Se intentan de nuevo: 1.', 'En total: 9.', 'more'], ['x', 'Se intentan de nuevo: 1.', 'En total: 9.']]) assert.ok(!hasShape(shown, given), given.join('|'));
  assert.ok(hasShape(['platform.send-mail   0   0 s'], ['platform.send-mail  12   5 min']));
  assert.ok(!hasShape(['nothing'], []) && hasShape([], []) && hasShape(['…'], []));
});

test('docs/operations.md shows every command that looks, tries again, backs up or restores', () => {
  const shown = commandsIn(readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')).map(({ command }) => command.split(' ')[4]);
  for (const command of ['verify', 'jobs:list', 'jobs:failed', 'jobs:retry', 'outbox:list', 'reminders:due', 'backup:create', 'backup:verify', 'backup:restore', 'administrator:create', 'administrator:list', 'administrator:remove', 'roles:grant', 'roles:list', 'people:import', 'people:invite', 'seed:generate']) {
    assert.ok(shown.includes(command), command);
  }
});
