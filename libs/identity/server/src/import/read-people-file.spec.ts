import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { plainWords, readPeopleFile, type ReadFile } from './read-people-file';

const HEADER = ['Correo electrónico', 'NOMBRE', 'Primer Apellido', 'Municipio', 'Cargo'];
const ROW = ['ana@leon.gob.mx', 'Ángela', 'Núñez', 'León', 'Secretaría; área 3'];
const lines = (delimiter: string) => stringify([HEADER, ROW], { delimiter });
const read = (bytes: Uint8Array) => readPeopleFile(bytes) as ReadFile;

/** As Excel writes it where it does not write UTF-8: all of these letters stand at their Unicode number. */
const inWindows1252 = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

describe.each([',', ';', '\t'])('a file parted by %j', (delimiter) => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['windows-1252', inWindows1252],
  ])('is read in %s', (_, encode) => {
    const file = read(encode(lines(delimiter)));
    expect(file.rows).toEqual([{ line: 2, cells: ROW }]);
    expect([...file.places]).toEqual([['email', 0], ['givenNames', 1], ['firstSurname', 2], ['municipality', 3], ['position', 4]]);
  });
});

it('counts lines as an editor does, and leaves out those without anybody', () => {
  expect(read(Buffer.from('correo,municipio\r\na@b.mx,León\r\n,\r\n\r\n"c@d.mx",Celaya\r\n')).rows.map(({ line }) => line)).toEqual([2, 5]);
});

it('reads no more columns than a list of people has, however many a spreadsheet wrote', () => {
  const [header, row] = [`correo,municipio${','.repeat(100_000)}`, `a@b.mx,León${','.repeat(100_000)}`];
  const { header: columns, rows } = read(Buffer.from(`${header}\n${row}\n`));
  expect([columns.length, rows[0]?.cells.length]).toEqual([100, 100]);
});

it.each(['', '\n\n', 'correo,municipio\n', 'correo,municipio\n,\n'])('says that there is nobody in %j', (text) => {
  expect(readPeopleFile(Buffer.from(text))).toBe('empty');
});

it('folds white space and composes letters', () => {
  expect(read(Buffer.from('correo,municipio\n  a@b.mx ,  Leo\u0301n \u00a0 de los  Aldama\n')).rows[0]?.cells).toEqual(['a@b.mx', 'León de los Aldama']);
});

it('reads back whatever a spreadsheet writes', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0') && text.normalize('NFC').replace(/\s+/gu, ' ').trim() === text && !text.startsWith('\ufeff'));
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
    const kept = rows.filter((cells) => cells.some((one) => one !== ''));
    fc.pre(kept.length > 0);
    expect(read(Buffer.from(stringify([['correo', 'municipio'], ...rows], { bom: true }))).rows.map(({ cells }) => cells)).toEqual(kept);
  }));
});

it('never fails, whatever bytes come', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readPeopleFile(bytes)));
});

it.each([['  Clave   INEGI ', 'clave inegi'], ['Correo (electrónico)', 'correo electronico'], ['¡ÑANDÚ!', 'nandu']])('%j is compared as %j', (typed, plain) => {
  expect(plainWords(typed)).toBe(plain);
});
