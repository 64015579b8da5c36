import { tableLines } from './table-lines';

test('words stand to the left, numbers below each other to the right, and no line ends in white space', () => {
  expect(tableLines([['clase', 'cuántos', 'nota'], ['a.b', '7', 'x'], ['largo.nombre', '1200', '']], [0, 2])).toEqual([
    'clase         cuántos  nota',
    'a.b                 7  x',
    'largo.nombre     1200',
  ]);
});
