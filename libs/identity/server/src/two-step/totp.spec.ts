import * as fc from 'fast-check';
import { base32, codeAt, keyAddress, stepAt, stepOf } from './totp';

/** Of RFC 6238, appendix B: twenty digits of ASCII; eight digits there, of which ours are the last six. */
const SECRET = Buffer.from('12345678901234567890');

test.each([
  ['1970-01-01T00:00:59Z', '287082'], ['2005-03-18T01:58:29Z', '081804'], ['2005-03-18T01:58:31Z', '050471'],
  ['2009-02-13T23:31:30Z', '005924'], ['2033-05-18T03:33:20Z', '279037'], ['2603-10-11T11:33:20Z', '353130'],
])('the code at %s is %s, as in the standard', (instant, code) => {
  expect(codeAt(SECRET, stepAt(new Date(instant)))).toBe(code);
});

test('a code is taken in its own half minute and in the ones beside it, and tells which that was', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.date({ min: new Date('2026-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }), fc.integer({ min: -1, max: 1 }), (bytes, now, away) => {
    const secret = Buffer.from(bytes);
    const step = stepAt(now) + away;
    const found = stepOf(secret, codeAt(secret, step), now);
    expect(found === undefined ? undefined : codeAt(secret, found)).toBe(codeAt(secret, step));
  }));
});

test('a code of a minute ago, and what is no code, are not taken', () => {
  const now = new Date('2026-11-27T18:00:00Z');
  for (const away of [-2, 2, 100]) expect(stepOf(SECRET, codeAt(SECRET, stepAt(now) + away), now)).toBeUndefined();
  for (const text of ['', '12345', '1234567', 'abcdef']) expect(stepOf(SECRET, text, now)).toBeUndefined();
});

test.each([['', ''], ['f', 'MY'], ['fo', 'MZXQ'], ['foo', 'MZXW6'], ['foob', 'MZXW6YQ'], ['fooba', 'MZXW6YTB'], ['foobar', 'MZXW6YTBOI']])('«%s» is %s, as in RFC 4648', (text, written) => {
  expect(base32(Buffer.from(text))).toBe(written);
});

test('the QR code names house and person', () => {
  expect(keyAddress(SECRET, 'Aula Abierta', 'xóchitl@example.mx')).toBe('otpauth://totp/Aula%20Abierta:x%C3%B3chitl%40example.mx?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Aula+Abierta');
});
