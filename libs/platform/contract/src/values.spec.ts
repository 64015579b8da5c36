import fc from 'fast-check';
import * as z from 'zod/mini';
import { line, prose } from './values';

const accepts = (text: string) => z.safeParse(line(80), text).success;

test.each(['Xóchitl', 'Dirección de Obras, 2.º piso', "D'Angelo", 'Ñ', '１', 'N̈u̱hu', '  dos   palabras '])('%j is a line', (text) => expect(accepts(text)).toBe(true));

test.each(['', '   ', '\u200b', '—', 'Ana\u0000', 'Ana\u001b[31m', 'Ana\u0085Paz', 'Ana\u202ezaP', 'Ana\u2067Paz', 'x'.repeat(81)])('%j is none', (text) => expect(accepts(text)).toBe(false));

test('what was read once reads the same again, in one line', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const { success, data } = z.safeParse(line(80), text);
    if (!success) return;
    expect(data).toMatch(/^\S(.*\S)?$/);
    expect(z.parse(line(80), data)).toBe(data);
  }));
});

describe('prose', () => {
  const read = (text: string, minimum = 0) => z.safeParse(prose(500, minimum), text).data;

  test('keeps its lines, whatever ends them', () => expect(read('  Me enfermé.\r\nVuelvo\ta intentarlo.\r ')).toBe('Me enfermé.\nVuelvo\ta intentarlo.'));
  test('may be empty, unless words are asked for', () => expect([read(' \n '), read(' \n ', 1)]).toEqual(['', undefined]));
  test.each(['Ana\u0000', 'Ana\u001b[31m', 'Ana\u0085Paz', 'Ana\u202ezaP', 'x'.repeat(501)])('%j is none', (text) => expect(read(text)).toBeUndefined());
});
