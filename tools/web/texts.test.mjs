import assert from 'node:assert/strict';
import { test } from 'node:test';
import { committedEnglish, faultsOf } from './texts.mjs';

const FILE = 'libs/quizzes/web/src/quizzes.en.json';
const source = { 'quizzes.left': 'Te quedan {$left} intentos.', 'quizzes.again': 'Otra vez' };
const english = { 'quizzes.left': 'You have {$left} attempts left.', 'quizzes.again': 'Again' };
const faults = (changes = {}, sources = source) => faultsOf(sources, { [FILE]: { ...english, ...changes } });

test('texts in both languages pass', () => assert.deepEqual(faults(), []));

test('found: no English, left over, still in Spanish, another place to fill in, no id, another domain', () => {
  assert.match(faults({}, { ...source, 'quizzes.new': 'Nuevo' })[0], /quizzes\.new: has no English/);
  assert.match(faults({ 'quizzes.gone': 'Gone' })[0], /stands nowhere/);
  assert.match(faults({ 'quizzes.again': 'Otra vez' })[0], /still in Spanish/);
  assert.match(faults({ 'quizzes.left': 'You have attempts left.' })[0], /other places/);
  assert.match(faults({}, { ...source, 8723498723: 'Hola' })[0], /an id of your own/);
  assert.match(faultsOf(source, { 'libs/catalogue/web/src/catalogue.en.json': english })[0], /another domain/);
});

test('the committed files hold something', () => {
  for (const [file, texts] of Object.entries(committedEnglish())) assert.ok(Object.keys(texts).length > 0, file);
});
