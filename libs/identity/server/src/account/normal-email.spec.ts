import fc from 'fast-check';
import { normalEmail } from './normal-email';

describe('normalEmail', () => {
  it.each([
    ['  Ana.Luz@Leon.GOB.mx ', 'ana.luz@leon.gob.mx'],
    ['mun\u0303oz@ejemplo.mx', 'mu\u00f1oz@ejemplo.mx'],
    ['MUÑOZ@EJEMPLO.MX', 'muñoz@ejemplo.mx'],
  ])('reads %j as %j', (typed, normal) => {
    expect(normalEmail(typed)).toBe(normal);
  });

  it('changes nothing the second time, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(normalEmail(normalEmail(typed))).toBe(normalEmail(typed));
    }));
  });
});
