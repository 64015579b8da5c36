import { linesOf } from './verified-lines';

const kept = { promise: 'a.is-so', sentence: 'Es así.', broken: [] };

test('a promise that is kept is a line, one that is broken shows what breaks it', () => {
  expect(linesOf([kept])).toEqual(['✓ Es así.', 'Todo se cumple: 1 de 1 promesas.']);
  expect(linesOf([kept, { promise: 'b.is-so', sentence: 'Y así.', broken: ['uno', 'dos'] }])).toEqual(['✓ Es así.', '✗ Y así. (b.is-so)', '    uno', '    dos', 'Promesas rotas: 1 de 2.']);
});

test('of many, the first twenty', () => {
  const lines = linesOf([{ ...kept, broken: Array.from({ length: 25 }, (_, index) => `fila ${index}`) }]);
  expect(lines).toHaveLength(1 + 20 + 2);
  expect(lines.at(-2)).toBe('    … y 5 más');
});
