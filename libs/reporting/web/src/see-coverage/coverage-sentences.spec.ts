import type { MunicipalityCoverage, StateCoverage } from '@aula/reporting/contract';
import { figuresOf, formatShare, headlineOf, scopeOf, summaryOf } from './coverage-sentences';

const municipality = (accounts: number, enrolled: number, completed: number, name = 'Guazapares'): MunicipalityCoverage =>
  ({ key: '08030', name, tile: { column: 1, row: 1 }, accounts, enrolled, completed });

function state(inScope: number, reached: number, municipalities: MunicipalityCoverage[] = []): StateCoverage {
  const sum = (field: 'accounts' | 'enrolled' | 'completed') => municipalities.reduce((total, one) => total + one[field], 0);
  return {
    key: '08', name: 'Chihuahua', municipalitiesInScope: inScope, municipalitiesWithCompletion: reached,
    accounts: sum('accounts'), enrolled: sum('enrolled'), completed: sum('completed'), municipalities,
  };
}

describe('sentences of the coverage', () => {
  it('says how many municipalities out of how many', () => {
    expect(headlineOf(state(67, 3))).toBe('3 de 67 municipios tienen al menos una persona acreditada');
    expect(headlineOf(state(67, 1))).toBe('1 de 67 municipios tiene al menos una persona acreditada');
    expect(headlineOf(state(67, 0))).toBe('Ninguno de los 67 municipios tiene todavía una persona acreditada');
  });

  it('speaks by name of a single municipality', () => {
    expect(headlineOf(state(1, 1, [municipality(4, 2, 1)]))).toBe('Guazapares tiene 1 persona acreditada');
    expect(headlineOf(state(1, 0, [municipality(4, 2, 0)]))).toBe('Guazapares no tiene todavía personas acreditadas');
    expect(scopeOf(state(1, 0))).toBe('1 municipio');
  });

  it('gives the denominator and the municipalities without accounts', () => {
    expect(summaryOf(state(67, 3, [municipality(1204, 800, 412), municipality(0, 0, 0, 'Batopilas')])))
      .toBe('Son 412 personas acreditadas por 1,204 cuentas (34.2\u00a0%). En 1 municipio nadie tiene cuenta: ahí no calculamos cobertura.');
    expect(summaryOf(state(67, 0, [municipality(0, 0, 0)]))).toBe('Todavía no hay cuentas en este territorio.');
  });

  it('puts the figures of a municipality in one line', () => {
    expect(figuresOf(municipality(1, 1, 1))).toBe('Guazapares: 1 cuenta, 1 persona inscrita, 1 persona acreditada (100\u00a0%)');
    expect(figuresOf(municipality(3, 2, 0))).toBe('Guazapares: 3 cuentas, 2 personas inscritas, 0 personas acreditadas (0\u00a0%)');
  });

  it('gives no share where nobody has an account, but hides nobody', () => {
    expect(figuresOf(municipality(0, 0, 0))).toBe('Guazapares: sin cuentas');
    expect(figuresOf(municipality(0, 0, 2))).toBe('Guazapares: sin cuentas, 2 personas acreditadas');
    expect(formatShare(undefined)).toBe('sin cuentas');
  });
});
