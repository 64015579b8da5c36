import fc from 'fast-check';
import { readSums, writeSums } from './sums';

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);
const name = fc.stringMatching(/^[\w-]+(\/[\w-]+)*\.\w+$/);
const sums = fc.array(fc.tuple(name, sha256), { minLength: 1 }).map((list) => new Map(list));

test('what was written is read', () => {
  fc.assert(fc.property(sums, (given) => {
    expect(new Map(readSums(writeSums(given)))).toEqual(given);
  }));
});

test('what was cut off anywhere within a line is noticed', () => {
  fc.assert(fc.property(sums, fc.nat(), (given, at) => {
    const text = writeSums(given);
    const cut = text.slice(0, at % text.length);
    return cut === '' || cut.endsWith('\n') || readSums(cut) === undefined;
  }));
});

test('what is something else is not taken for sums', () => {
  expect(readSums('<html>\n')).toBeUndefined();
});
