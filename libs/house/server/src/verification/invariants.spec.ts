import { invariantsIn, readInvariants } from './invariants';

test('each statement has a name of its own and a sentence', () => {
  const invariants = readInvariants();
  expect(new Set(invariants.map(({ promise }) => promise)).size).toBe(invariants.length);
  for (const { sentence } of invariants) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
});

test('a statement keeps its own comments, and may begin with what it reads', () => {
  expect(invariantsIn(`-- About the file.\n\n-- Así es.\nwith x as (select 1)\nselect 'a.b-c' as promise, '1' as subject\n  -- why\nfrom x;\n\n-- Y así.\nselect 'a.d' as promise, '1' as subject;\n`)).toEqual([
    { promise: 'a.b-c', sentence: 'Así es.', sql: `with x as (select 1)\nselect 'a.b-c' as promise, '1' as subject\n  -- why\nfrom x` },
    { promise: 'a.d', sentence: 'Y así.', sql: `select 'a.d' as promise, '1' as subject` },
  ]);
});

test.each([`-- Así es.\nselect 1;\n`, `select 'a.b' as promise;\n`])('one without name or sentence is refused: %j', (text) => {
  expect(() => invariantsIn(text)).toThrow('without name or sentence');
});
