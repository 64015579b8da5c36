import type { Figure, Selection } from '@aula/reporting/contract';
import { aSelection } from '../testing/a-coverage';
import { type Counted, notesOnAccounts, notesOnPeriod, peopleInWords } from './selection-sentences';

const counted = (changes: Partial<Selection> = {}): Counted => ({ selection: aSelection(changes), asOf: '2026-11-27T16:10:00Z', zone: 'America/Chihuahua' });
const YEAR = { days: { from: '2026-01-01', to: '2026-11-27' } };
const COURSE = { course: { key: 'ga-101', title: 'Fundamentos de gobierno abierto' } };
const PUEBLA = { state: { key: '21', name: 'Puebla' } };

it.each<[Figure, number, Partial<Selection>, string]>([
  ['completed', 14, { ...PUEBLA, ...COURSE, ...YEAR }, '14 personas acreditaron Fundamentos de gobierno abierto entre el 1 de enero y el 27 de noviembre de 2026, desde municipios de Puebla'],
  ['completed', 1, { municipality: { key: '08037', name: 'Juárez' } }, '1 persona acreditó al menos un curso hasta el 27 de noviembre de 2026, desde Juárez, Chihuahua'],
  ['completed', 0, {}, 'Nadie acreditó ningún curso hasta el 27 de noviembre de 2026, desde municipios de Chihuahua'],
  ['enrolled', 1946, { days: { from: '2024-10-15', to: '2026-11-27' } }, '1,946 personas se inscribieron en al menos un curso entre el 15 de octubre de 2024 y el 27 de noviembre de 2026, desde municipios de Chihuahua'],
  ['enrolled', 1, { days: { from: '2026-11-27', to: '2026-11-27' } }, '1 persona se inscribió en al menos un curso el 27 de noviembre de 2026, desde municipios de Chihuahua'],
  ['enrolled', 0, COURSE, 'Nadie se inscribió en Fundamentos de gobierno abierto hasta el 27 de noviembre de 2026, desde municipios de Chihuahua'],
  ['completed', 2, { ...YEAR, administrations: ['2024-2027'] }, '2 personas acreditaron al menos un curso durante la administración 2024-2027, desde municipios de Chihuahua'],
  ['accounts', 67, { ...YEAR, ...COURSE }, 'Al 27 de noviembre de 2026, 67 personas con cuenta trabajan en municipios de Chihuahua'],
  ['confirmed', 23, {}, 'Al 27 de noviembre de 2026, de 23 personas está confirmado que trabajan en municipios de Chihuahua'],
  ['accounts', 1, {}, 'Al 27 de noviembre de 2026, 1 persona con cuenta trabaja en municipios de Chihuahua'],
  ['accounts', 0, {}, 'Al 27 de noviembre de 2026, nadie con cuenta trabaja en municipios de Chihuahua'],
])('%s, %i', (figure, count, changes, sentence) => {
  expect(peopleInWords(figure, count, counted(changes))).toBe(sentence);
});

it('says what a choice leaves as it is, and where an administration begins', () => {
  const term = aSelection({ days: { from: '2024-10-15', to: '2026-11-27' }, administrations: ['2024-2027'] });
  expect([notesOnAccounts(aSelection()), notesOnPeriod(aSelection(YEAR))]).toEqual([[], []]);
  expect(notesOnAccounts(aSelection(COURSE))).toEqual(['Las cuentas son las de quienes trabajan ahí hoy: ni el periodo ni el curso las cambian.']);
  expect(notesOnAccounts(term)).toHaveLength(1);
  expect(notesOnPeriod(term)).toEqual(['Cada municipio cuenta desde que tomó posesión su administración; la primera, el 15 de octubre de 2024.']);
});
