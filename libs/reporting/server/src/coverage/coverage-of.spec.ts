import type { MunicipalityInScope } from '@aula/territory/server';
import fc from 'fast-check';
import { coverageOf } from './coverage-of';

const place = (key: string): MunicipalityInScope => ({ key, name: `Municipio ${key}`, stateKey: key.slice(0, 2), stateName: `Estado ${key.slice(0, 2)}`, tile: null, today: '2026-11-27', administration: null });
const NOBODY = new Map<string, number>();

describe('coverageOf', () => {
  it('shows municipalities where nobody is, with zeros', () => {
    const [state] = coverageOf([place('08001'), place('08037')], { accounts: new Map([['08037', 3]]), enrolled: new Map([['08037', 2]]), completed: NOBODY });
    expect(state).toMatchObject({ key: '08', name: 'Estado 08', municipalitiesInScope: 2, municipalitiesWithCompletion: 0, accounts: 3, enrolled: 2, completed: 0 });
    expect(state?.municipalities[0]).toEqual({ key: '08001', name: 'Municipio 08001', tile: null, accounts: 0, enrolled: 0, completed: 0 });
  });

  it('counts nobody outside the scope', () => {
    const everybody = new Map([['08001', 1], ['11001', 100]]);
    expect(coverageOf([place('08001')], { accounts: everybody, enrolled: everybody, completed: everybody })).toMatchObject([{ accounts: 1, enrolled: 1, completed: 1 }]);
  });

  it('is empty without a territory', () => {
    expect(coverageOf([], { accounts: NOBODY, enrolled: NOBODY, completed: NOBODY })).toEqual([]);
  });

  it('adds up: every total is the sum of its rows, and every municipality stands once, in its state', () => {
    const keys = fc.uniqueArray(fc.tuple(fc.constantFrom('08', '11', '21'), fc.integer({ min: 1, max: 40 })).map(([state, number]) => `${state}${String(number).padStart(3, '0')}`), { maxLength: 40 });
    const counts = fc.dictionary(fc.constantFrom('08001', '08002', '11001', '21001', '21002'), fc.nat(50)).map((given) => new Map(Object.entries(given)));
    fc.assert(
      fc.property(keys, counts, counts, counts, (given, accounts, enrolled, completed) => {
        const states = coverageOf(given.map(place), { accounts, enrolled, completed });
        expect(states.flatMap(({ municipalities }) => municipalities.map(({ key }) => key)).sort()).toEqual([...given].sort());
        for (const state of states) {
          expect(state.municipalities.every(({ key }) => key.startsWith(state.key))).toBe(true);
          for (const figure of ['accounts', 'enrolled', 'completed'] as const) expect(state[figure]).toBe(state.municipalities.reduce((sum, row) => sum + row[figure], 0));
        }
        expect(new Set(states.map(({ key }) => key)).size).toBe(states.length);
      }),
    );
  });
});
