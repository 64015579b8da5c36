import fc from 'fast-check';
import { folioFrom, readFolio } from './folio';

const ALPHABET = [...'123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const folios = fc.array(fc.nat({ max: 30 }), { minLength: 7, maxLength: 7 }).map(folioFrom);
/** Where the eight symbols stand in `AA-7F3K-92QX`. */
const PLACES = [3, 4, 5, 6, 8, 9, 10, 11];
const places = fc.constantFrom(...PLACES);

function withSymbol(folio: string, place: number, symbol: string): string {
  return folio.slice(0, place) + symbol + folio.slice(place + 1);
}

describe('folio', () => {
  it('reads as AA-7F3K-92QX', () => {
    fc.assert(fc.property(folios, (folio) => /^AA-[1-9A-HJKMNP-TV-Z]{4}-[1-9A-HJKMNP-TV-Z]{4}$/.test(folio)));
  });

  it('says the same when it is written and read', () => {
    fc.assert(fc.property(folios, (folio) => readFolio(folio) === folio));
  });

  it('keeps every number: two folios differ when their numbers do', () => {
    const numbers = fc.array(fc.nat({ max: 30 }), { minLength: 7, maxLength: 7 });
    fc.assert(fc.property(numbers, numbers, (one, other) => (folioFrom(one) === folioFrom(other)) === (one.join() === other.join())));
  });

  it('is read in lower case, with spaces, without hyphens and without its prefix', () => {
    fc.assert(
      fc.property(folios, (folio) => {
        const symbols = folio.slice(3).replace('-', '');
        for (const typed of [folio.toLowerCase(), ` ${folio.replaceAll('-', ' ')} `, folio.replaceAll('-', ''), folio.replaceAll('-', '–'), symbols, symbols.toLowerCase()]) {
          expect(readFolio(typed)).toBe(folio);
        }
      }),
    );
  });

  it('is read without its prefix even when its symbols begin with AA', () => {
    const folio = folioFrom([ALPHABET.indexOf('A'), ALPHABET.indexOf('A'), 1, 2, 3, 4, 5]);
    expect(readFolio(folio.slice(3))).toBe(folio);
    expect(readFolio(folio)).toBe(folio);
  });

  it('finds every single wrong symbol', () => {
    fc.assert(
      fc.property(folios, places, fc.constantFrom(...ALPHABET), (folio, place, symbol) => {
        fc.pre(folio[place] !== symbol);
        expect(readFolio(withSymbol(folio, place, symbol))).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds every swap of two symbols, neighbours or not', () => {
    fc.assert(
      fc.property(folios, places, places, (folio, one, other) => {
        fc.pre(folio[one] !== folio[other]);
        const swapped = withSymbol(withSymbol(folio, one, folio.charAt(other)), other, folio.charAt(one));
        expect(readFolio(swapped)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['', 'AA', 'AA-7F3K', 'AA-7F3K-92QX-1', 'AA-OOOO-IIII', 'BB-1111-1111', '💥', "'; drop table certificate"])('does not read %j', (typed) => {
    expect(readFolio(typed)).toBeUndefined();
  });

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readFolio(typed)));
  });
});
