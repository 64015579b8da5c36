// What people read of the course packages and of the house's own documents, without marks, keys and code.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../steps.mjs';

/** Keys of YAML whose values are for machines. */
const KEYS = new Set(['key', 'code', 'kind', 'level', 'language', 'licence', 'lesson', 'lessons', 'quiz', 'quizzes']);

/** @returns {{ file: string, text: string }[]} */
export function courseProse() {
  return globSync('content/*/**/*.{md,yaml}', { cwd: root }).sort().map((file) => ({ file, text: proseOf(file, readFileSync(join(root, file), 'utf8')) }));
}

/** @param {string} file @param {string} source */
function proseOf(file, source) {
  if (file.endsWith('.yaml')) return valuesIn(parse(source)).join('\n');
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  return `${valuesIn(parse(head)).join('\n')}\n${body.replace(/^:::[\w-]*/gm, ' ').replace(/\{[^}]*\}/g, ' ')}`;
}

/** @param {unknown} value @returns {string[]} */
function valuesIn(value) {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (KEYS.has(key) ? [] : valuesIn(inner)));
}
