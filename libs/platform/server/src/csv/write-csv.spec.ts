import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type CsvColumn, writeCsv } from './write-csv';

type Cell = string | number | null;

const columnsFor = (headers: readonly string[]): CsvColumn<readonly Cell[]>[] => headers.map((header, index) => ({ header, cell: (row) => row[index] ?? null }));
const readBack = (bytes: Buffer): string[][] => parse(bytes, { bom: true, record_delimiter: '\r\n' });

/** Half of them begin like a formula, or hold what must be quoted. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', '\'', '\r\n', '＝', '\ufeff'), fc.string()).map(([first, rest]) => first + rest),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.record({
  headers: fc.array(text, { minLength: width, maxLength: width }),
  rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
}));

const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const asRead = (value: Cell) => (typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value ?? ''));

test('what is read back is what was written, header first', () => {
  fc.assert(fc.property(table, ({ headers, rows }) => {
    expect(readBack(writeCsv(columnsFor(headers), rows))).toEqual([headers, ...rows].map((row) => row.map(asRead)));
  }));
});

test('no text begins like a formula', () => {
  fc.assert(fc.property(table, ({ headers, rows }) => {
    const lines = readBack(writeCsv(columnsFor(headers), rows));
    const texts = lines.flatMap((line, row) => line.filter((_, column) => typeof rows[row - 1]?.[column] !== 'number'));
    expect(texts.filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([]);
  }));
});

test('is UTF-8 with a byte order mark, lines end with CRLF, numbers stay numbers', () => {
  const bytes = writeCsv(columnsFor(['Nombre', 'Cambio']), [['Ñáñez, Iván', -3], ['=1+1', null]]);
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.subarray(3).toString()).toBe('Nombre,Cambio\r\n"Ñáñez, Iván",-3\r\n\'=1+1,\r\n');
});

test('has its header also without rows', () => {
  expect(readBack(writeCsv(columnsFor(['Nombre', 'Correo']), []))).toEqual([['Nombre', 'Correo']]);
});
