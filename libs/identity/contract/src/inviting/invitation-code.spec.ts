import fc from 'fast-check';
import { invitationCodeFrom, readInvitationCode, readRecoveryCode, recoveryCodeFrom, SYMBOLS_OF_CODES } from './invitation-code';

const numbers = (length: number) => fc.array(fc.nat({ max: SYMBOLS_OF_CODES - 1 }), { minLength: length, maxLength: length });

describe.each([
  { name: 'an invitation code', length: 7, from: invitationCodeFrom, read: readInvitationCode, looks: /^[1-9A-HJKMP-TW-Z]{4}-[1-9A-HJKMP-TW-Z]{4}$/ },
  { name: 'a recovery code', length: 11, from: recoveryCodeFrom, read: readRecoveryCode, looks: /^[1-9A-HJKMP-TW-Z]{4}(-[1-9A-HJKMP-TW-Z]{4}){2}$/ },
])('$name', ({ length, from, read, looks }) => {
  const codes = numbers(length).map(from);
  const place = fc.nat({ max: length });
  const typed = (code: string) => code.replaceAll('-', '');
  const withSymbol = (code: string, at: number, symbol: string) => code.slice(0, at) + symbol + code.slice(at + 1);

  it('reads in groups of four, without signs that are mistaken on paper or on the telephone', () => {
    fc.assert(fc.property(codes, (code) => { expect(code).toMatch(looks); }));
  });

  it('is read however it is typed', () => {
    fc.assert(fc.property(codes, (code) => {
      for (const one of [code, code.toLowerCase(), ` ${code.replaceAll('-', ' ')} `, typed(code), code.replaceAll('-', '–')]) expect(read(one)).toBe(code);
    }));
  });

  it('is not read with a wrong symbol, nor with two of them swapped', () => {
    fc.assert(fc.property(codes.map(typed), place, place, fc.constantFrom(...'123456789ABCDEFGHJKMPQRSTWXYZ'), (code, at, other, symbol) => {
      if (code[at] !== symbol) expect(read(withSymbol(code, at, symbol))).toBeUndefined();
      if (code[at] !== code[other]) expect(read(withSymbol(withSymbol(code, at, code.charAt(other)), other, code.charAt(at)))).toBeUndefined();
    }), { numRuns: 1_000 });
  });

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (one) => void read(one)));
  });
});

it('a code of one kind is never one of the other', () => {
  fc.assert(fc.property(numbers(7).map(invitationCodeFrom), numbers(11).map(recoveryCodeFrom), (invitation, recovery) => {
    expect([readRecoveryCode(invitation), readInvitationCode(recovery)]).toEqual([undefined, undefined]);
  }));
});
