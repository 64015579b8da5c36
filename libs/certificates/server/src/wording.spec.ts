import { dayIn, dayInWords, hoursInWords } from './wording';

describe('words on a constancia', () => {
  it.each([[1, '1 hora'], [6, '6 horas'], [1.5, '1.5 horas'], [0.5, '0.5 horas']])('%d are %s', (hours, words) => {
    expect(hoursInWords(hours)).toBe(words);
  });

  it.each([['2026-11-23', '23 de noviembre de 2026'], ['2027-01-01', '1 de enero de 2027'], ['2026-05-09', '9 de mayo de 2026']])('%s is %s', (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });

  it('the day is the one of the municipality', () => {
    const instant = new Date('2026-11-24T05:30:00Z');
    expect(dayIn('America/Chihuahua', instant)).toBe('2026-11-23');
    expect(dayIn('America/Mexico_City', instant)).toBe('2026-11-23');
    expect(dayIn('America/Cancun', instant)).toBe('2026-11-24');
    expect(dayIn('America/Tijuana', new Date('2027-01-01T07:59:00Z'))).toBe('2026-12-31');
  });
});
