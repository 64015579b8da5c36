import * as z from 'zod/mini';
import { confirmName } from './certificate';

const accepts = (name: string) => z.safeParse(confirmName, { name }).success;

describe('the name on certificates', () => {
  it.each(['Xóchitl Peñafiel Güereña', 'Ma. del Carmen Núñez', "D'Angelo O’Farrill", 'Jean-Luc Mooʼ', 'N̈u̱hu Hernández', 'Željko Łukasz'])('may be %s', (name) => {
    expect(accepts(name)).toBe(true);
  });

  it.each(['', 'X', '<b>Ana</b>', 'Ana 2', 'Ana@correo.mx', '李 明', '🎓 Ana', 'Ana\u202eLuz', `A${'a'.repeat(160)}`])('may not be %s', (name) => {
    expect(accepts(name)).toBe(false);
  });

  it('is trimmed, composed and single-spaced', () => {
    expect(z.parse(confirmName, { name: '  Xo\u0301chitl \t Peñafiel ' })).toEqual({ name: 'Xóchitl Peñafiel' });
  });
});
