import fc from 'fast-check';
import * as z from 'zod/mini';
import { OWN_WORDS_MAXIMUM, ownWords } from './trainer-reminder';

const accepts = (text: string) => z.safeParse(ownWords, text).success;

test.each(['', '  ', 'Ánimo.', 'Dos\nrenglones', 'con\r\nfin de línea', '«¿Te ayudo?» – 10 %', 'ñ'.repeat(OWN_WORDS_MAXIMUM)])('%j may be added', (text) => expect(accepts(text)).toBe(true));

test.each(['\u001b[31m', 'a\tb', 'a\u0000b', 'a\u202eb', 'x'.repeat(OWN_WORDS_MAXIMUM + 1)])('%j may not', (text) => expect(accepts(text)).toBe(false));

test('what was read once reads the same again', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const { success, data } = z.safeParse(ownWords, text);
    if (success) expect(z.parse(ownWords, data)).toBe(data);
  }));
});
