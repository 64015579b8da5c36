import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courseProse } from './prose.mjs';
import { misspelt } from './spelling.mjs';

test('knows verbs with their pronouns, names and words of the trade', () => {
  assert.deepEqual(misspelt('Confírmala, anótalo y redúcelo. El SIPOT lo lleva la autoridad garante; al inconformarse conviene guardarlo.'), []);
});

test('finds a planted slip', () => {
  assert.deepEqual(misspelt('La transparensia es de todas las personas; revísalo tambien.'), ['transparensia', 'tambien']);
});

test('every word of the courses is spelt as the dictionary has it', () => {
  const prose = courseProse();
  assert.ok(prose.length >= 17, 'course, lessons and quiz are read');
  assert.ok(prose.reduce((sum, { text }) => sum + text.length, 0) > 70_000);
  assert.deepEqual(prose.flatMap(({ file, text }) => misspelt(text).map((word) => `${file}: ${word}`)), []);
});
