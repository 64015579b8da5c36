import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSION_TABLES, PERMISSION_WORDS } from './permission-words';

const LIBS = join(__dirname, '../../../../../libs');

/** What the contracts of all domains declare, read from their files. */
function declared(): string[] {
  const contracts = readdirSync(LIBS).flatMap((domain) => {
    try { return readdirSync(join(LIBS, domain, 'contract/src')).filter((file) => file.endsWith('.permissions.ts')).map((file) => join(LIBS, domain, 'contract/src', file)); } catch { return []; }
  });
  return contracts.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'([a-z-]+\.[a-z-]+\.[a-z-]+)':/g)].map(([, name]) => name ?? ''));
}

it('shows every permission that any domain declares', () => {
  expect(Object.keys(PERMISSION_TABLES).sort()).toEqual(declared().sort());
  expect(declared().length).toBeGreaterThan(20);
});

it('has words of its own for each', () => {
  const words = Object.values(PERMISSION_WORDS);
  expect(new Set(words).size).toBe(words.length);
  for (const sentence of words) expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ][^.]{8,}$/);
});
