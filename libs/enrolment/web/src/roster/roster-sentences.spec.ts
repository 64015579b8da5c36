import { aRosterEntry } from '../testing/a-roster';
import { daysSince, enrolledIn, headlineOf, lessonsOf, listedName, pendingOf, rangeOf, requirementsOf, shortDay } from './roster-sentences';

const counts = (behind: number, completed: number) => ({ 'not-started': 0, 'under-way': 0, behind, completed });

it('says how many have fallen behind, out of how many', () => {
  expect(headlineOf(counts(5, 1300))).toBe('5 de 1,305 personas se quedaron atrás: llevan 7\u00a0días o más sin actividad.');
  expect(headlineOf(counts(1, 2))).toBe('1 de 3 personas se quedó atrás: lleva 7\u00a0días o más sin actividad.');
  expect(headlineOf(counts(0, 3))).toBe('Ninguna de las 3 personas se quedó atrás.');
  expect(headlineOf(counts(1, 0))).toBe('La única persona se quedó atrás: lleva 7\u00a0días o más sin actividad.');
  expect(headlineOf(counts(0, 1))).toBe('La única persona no se quedó atrás.');
});

it('counts people as people count them', () => {
  expect([enrolledIn(counts(0, 1)), enrolledIn(counts(2, 14))]).toEqual(['1 persona inscrita', '16 personas inscritas']);
  expect([rangeOf(26, 50, 1070), rangeOf(1, 1, 1)]).toEqual(['26–50 de 1,070 personas', '1 persona']);
});

it('names people as lists do, and nobody who may not be named', () => {
  expect(listedName(aRosterEntry())).toBe('Peñafiel Güereña, Xóchitl');
  expect(listedName(aRosterEntry({ person: { givenNames: 'José Ángel', firstSurname: 'Muñoz', secondSurname: null, email: 'x@y.mx' } }))).toBe('Muñoz, José Ángel');
  expect(listedName(aRosterEntry({ person: null }))).toBeUndefined();
});

it('gives denominators', () => {
  expect(lessonsOf(aRosterEntry())).toBe('5 de 15 lecciones');
  expect([1, 2, 0].map((requirementCount) => requirementsOf(aRosterEntry({ requirementCount })))).toEqual(['0 de 1 requisito', '0 de 2 requisitos', '']);
});

it('says where somebody goes on, and near the end what is left', () => {
  const pending = (lessonsCompleted: number, ...pendingLessons: string[]) => pendingOf(aRosterEntry({ lessonsCompleted, pendingLessons }));
  expect([pending(3, '2.2', '2.3', '2.4', '3.1'), pending(12, '4.2', '4.3', '4.4'), pending(14, '4.4'), pending(15), pending(0, '1.1', '1.2')])
    .toEqual(['Sigue la 2.2', 'Por completar: 4.2, 4.3 y 4.4', 'Por completar: 4.4', '', '']);
});

it.each([
  ['2026-11-23T15:00:00Z', 'hoy'], ['2026-11-23T05:30:00Z', 'ayer'], ['2026-11-14T15:00:00Z', 'hace 9 días'], ['2026-11-22T23:59:00Z', 'ayer'],
])('%s is %s', (instant, words) => {
  expect(daysSince(instant, '2026-11-23T16:00:00Z', 'America/Mexico_City')).toBe(words);
});

it('writes the day short', () => {
  expect(shortDay('2026-11-19T05:30:00Z', 'America/Mexico_City')).toBe('18 nov 2026');
});
