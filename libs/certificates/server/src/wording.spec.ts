import { dayInWords, hoursInWords } from './wording';

describe('words on a constancia', () => {
  it.each([[1, '1 hora'], [6, '6 horas'], [1.5, '1.5 horas'], [0.5, '0.5 horas']])('%d are %s', (hours, words) => {
    expect(hoursInWords(hours)).toBe(words);
  });

  it('are said in English where somebody reads it', () => {
    expect([hoursInWords(1, 'en'), hoursInWords(1.5, 'en')]).toEqual(['1 hour', '1.5 hours']);
    expect([dayInWords('2026-11-23', 'en'), dayInWords('2027-01-01', 'en')]).toEqual(['November 23, 2026', 'January 1, 2027']);
  });

  it.each([['2026-11-23', '23 de noviembre de 2026'], ['2027-01-01', '1 de enero de 2027'], ['2026-05-09', '9 de mayo de 2026']])('%s is %s', (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });
});
