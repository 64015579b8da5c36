import { greetingAt, momentIn } from './greeting';

const morningInMexicoCity = new Date('2026-11-22T18:30:00Z');

it('greets by the clock of the place', () => {
  expect(greetingAt(morningInMexicoCity, 'America/Mexico_City')).toBe('Buenas tardes');
  expect(greetingAt(morningInMexicoCity, 'America/Tijuana')).toBe('Buenos días');
  expect(greetingAt(new Date('2026-11-22T04:00:00Z'), 'America/Mexico_City')).toBe('Buenas noches');
});

it('says the day and the hour there', () => {
  expect(momentIn(new Date('2026-11-22T15:10:00Z'), { name: 'Guazapares', timeZone: 'America/Chihuahua' })).toBe('Domingo 22 de noviembre · 9:10\u00a0h en Guazapares');
});
