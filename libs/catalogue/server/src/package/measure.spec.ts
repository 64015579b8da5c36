import fc from 'fast-check';
import { compressedBytesOf, countWords, hoursOf, minutesOf } from './measure';

test('a word has a letter or a digit', () => {
  expect(countWords('  Alcanza — para «doce» tramos.\n\n40 ¿? más ')).toBe(6);
  expect(countWords('')).toBe(0);
});

test('minutes are rounded up to the whole minute', () => {
  expect(minutesOf(180, 10)).toBe(11);
  expect(minutesOf(181, 10)).toBe(12);
  expect(minutesOf(0, 5)).toBe(5);
});

test('hours are rounded down to the half hour, as the content README says', () => {
  expect(hoursOf([65])).toBe(1);
  expect(hoursOf([95])).toBe(1.5);
  expect(hoursOf([29])).toBe(0);
});

test('hours never promise more than the minutes, and less by under half an hour', () => {
  fc.assert(fc.property(fc.array(fc.nat(300), { maxLength: 40 }), (minutes) => {
    const real = minutes.reduce((sum, some) => sum + some, 0) / 60;
    const told = hoursOf(minutes);
    return told <= real && real - told < 0.5 && Number.isInteger(told * 2);
  }));
});

test('the weight is that after compression', () => {
  expect(compressedBytesOf('<p>lo mismo</p>'.repeat(500))).toBeLessThan(200);
});
