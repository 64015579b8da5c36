import type { MunicipalityInScope } from '@aula/territory/server';
import fc from 'fast-check';
import { coverageOf, statesOf } from './coverage-of';

const place = (key: string): MunicipalityInScope =>
  ({ key, name: `Municipio ${key}`, stateKey: key.slice(0, 2), stateName: `Estado ${key.slice(0, 2)}`, tile: null, today: '2026-11-27', administration: null });
const NOBODY = new Map<string, number>();

describe('coverageOf', () => {
  it('shows municipalities where nobody is, with zeros', () => {
    const covered = coverageOf([place('08001'), place('08037')], { accounts: new Map([['08037', 3]]), confirmed: new Map([['08037', 1]]), enrolled: new Map([['08037', 2]]), completed: NOBODY });
    expect(covered).toMatchObject({ municipalitiesWithCompletion: 0, accounts: 3, confirmed: 1, enrolled: 2, completed: 0 });
    expect(covered.municipalities[0]).toEqual({ key: '08001', name: 'Municipio 08001', tile: null, accounts: 0, confirmed: 0, enrolled: 0, completed: 0 });
  });

  it('counts nobody outside of what was chosen', () => {
    const everybody = new Map([['08001', 1], ['11001', 100]]);
    expect(coverageOf([place('08001')], { accounts: everybody, confirmed: everybody, enrolled: everybody, completed: everybody })).toMatchObject({ accounts: 1, enrolled: 1, completed: 1, municipalitiesWithCompletion: 1 });
  });

  it('adds up: every total is the sum of its rows', () => {
    const keys = fc.uniqueArray(fc.integer({ min: 1, max: 40 }).map((number) => `08${String(number).padStart(3, '0')}`), { maxLength: 40 });
    const counts = fc.dictionary(fc.constantFrom('08001', '08002', '08040', '11001'), fc.nat(50)).map((given) => new Map(Object.entries(given)));
    fc.assert(
      fc.property(keys, counts, counts, counts, counts, (given, accounts, confirmed, enrolled, completed) => {
        const covered = coverageOf(given.map(place), { accounts, confirmed, enrolled, completed });
        expect(covered.municipalities.map(({ key }) => key)).toEqual(given);
        for (const figure of ['accounts', 'confirmed', 'enrolled', 'completed'] as const) expect(covered[figure]).toBe(covered.municipalities.reduce((sum, row) => sum + row[figure], 0));
      }),
    );
  });
});

test('states stand once, with those of their municipalities that are in reach', () => {
  const governed = { ...place('08037'), administration: { label: '2024-2027', startsOn: '2024-09-10' } };
  expect(statesOf([place('08001'), governed, place('11020')], (key) => key === '11')).toEqual([
    { key: '08', name: 'Estado 08', isWhole: false, isTermKnown: true, municipalities: [{ key: '08001', name: 'Municipio 08001' }, { key: '08037', name: 'Municipio 08037' }] },
    { key: '11', name: 'Estado 11', isWhole: true, isTermKnown: false, municipalities: [{ key: '11020', name: 'Municipio 11020' }] },
  ]);
  expect(statesOf([], () => true)).toEqual([]);
});
