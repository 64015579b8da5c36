import type { CoveredSelection, MunicipalityCoverage, Selection } from '@aula/reporting/contract';
import { aCovered, aMunicipality, aSelection } from '../testing/a-coverage';
import { figuresOf, headlineOf, scopeOf, summaryOf } from './coverage-sentences';
import { formatShare } from './ramp';

const municipality = (accounts: number, enrolled: number, completed: number, name = 'Guazapares'): MunicipalityCoverage => aMunicipality('08030', name, [1, 1], [accounts, enrolled, completed]);
const many = (count: number, reached: number): CoveredSelection => aCovered(Array.from({ length: count }, (_, index) => municipality(1, 1, index < reached ? 1 : 0)));
const headline = (covered: CoveredSelection, changes: Partial<Selection> = {}, isWhole = true) => headlineOf(covered, { selection: aSelection(changes), asOf: '2026-11-27T16:10:00Z', zone: 'America/Chihuahua' }, isWhole);
const COURSE = { course: { key: 'ga-101', title: 'Fundamentos de gobierno abierto' }, days: { from: '2026-01-01', to: '2026-11-27' } };

it('says how many municipalities out of how many, of what and when', () => {
  expect(headline(many(67, 3))).toBe('3 de 67 municipios de Chihuahua tienen al menos una persona que acreditó un curso hasta el 27 de noviembre de 2026');
  expect(headline(many(67, 1), COURSE)).toBe('1 de 67 municipios de Chihuahua tiene al menos una persona que acreditó Fundamentos de gobierno abierto entre el 1 de enero y el 27 de noviembre de 2026');
  expect(headline(many(67, 0))).toBe('Nadie acreditó ningún curso hasta el 27 de noviembre de 2026 en 67 municipios de Chihuahua');
});

it('does not take some municipalities for the whole state', () => {
  expect(headline(many(3, 2), {}, false)).toContain('2 de tus 3 municipios de Chihuahua tienen');
});

it('speaks of the people of a single municipality', () => {
  expect(headline(aCovered([municipality(4, 2, 1)]), { municipality: { key: '08030', name: 'Guazapares' } })).toBe('1 persona acreditó al menos un curso hasta el 27 de noviembre de 2026, desde Guazapares, Chihuahua');
});

it('names its denominator, and where there is none', () => {
  expect(summaryOf(aCovered([municipality(10, 8, 3), municipality(0, 0, 0)]))).toBe('3 personas acreditadas por 10 cuentas (30\u00a0%). En 1 municipio nadie tiene cuenta: ahí no calculamos cobertura.');
  expect(summaryOf(aCovered([municipality(3, 1, 1)]))).toBe('1 persona acreditada por 3 cuentas (33.3\u00a0%).');
  expect(summaryOf(aCovered([municipality(1, 0, 0)]))).toBe('0 personas acreditadas por 1 cuenta (0\u00a0%).');
  expect(summaryOf(aCovered([municipality(0, 0, 0)]))).toBe('Todavía no hay cuentas en este territorio.');
});

it('says of where and of when it is', () => {
  const counted = { selection: aSelection(), asOf: '2026-11-23T16:10:00Z', zone: 'America/Chihuahua' };
  expect(scopeOf(1, counted)).toBe('Chihuahua · 1 municipio · corte al 23 de noviembre de 2026, 10:10\u00a0h');
  expect(scopeOf(217, counted)).toContain('217 municipios');
});

it('tells a municipality’s figures in one line', () => {
  expect(figuresOf(municipality(1_204, 500, 412, 'Puebla'))).toBe('Puebla: 1,204 cuentas, 500 personas inscritas, 412 personas acreditadas (34.2\u00a0%)');
  expect(figuresOf(municipality(1, 1, 1))).toBe('Guazapares: 1 cuenta, 1 persona inscrita, 1 persona acreditada (100\u00a0%)');
  expect(figuresOf(municipality(0, 0, 2))).toBe('Guazapares: sin cuentas, 2 personas acreditadas');
});

it('has no share of nothing', () => {
  expect(formatShare(undefined)).toBe('sin cuentas');
  expect(formatShare(0)).toBe('0\u00a0%');
});
