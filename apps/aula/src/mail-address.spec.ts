import { InvalidArgumentError } from 'commander';
import { mailAddress } from './mail-address';

test('an address is the same however it is typed', () => {
  for (const typed of ['nunez@guachochi.example', ' Nunez@Guachochi.example ']) expect(mailAddress(typed)).toBe('nunez@guachochi.example');
});

test.each(['', 'nadie', 'nadie@', 'nadie @guachochi.example', '@guachochi.example'])('«%s» is none', (typed) => {
  expect(() => mailAddress(typed)).toThrow(InvalidArgumentError);
});
