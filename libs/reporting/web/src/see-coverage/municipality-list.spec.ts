import type { MunicipalityCoverage } from '@aula/reporting/contract';
import { listed, sortedBy } from './municipality-list';

const one = (name: string, accounts: number): MunicipalityCoverage => ({ key: '08001', name, tile: null, accounts, enrolled: accounts, completed: 0 });
const all = [one('Ójinaga', 2), one('Ñandú', 5), one('Nonoava', 5), one('Aquiles Serdán', 0), one('Zaragoza', 9)];
const names = (typed: string, field: 'name' | 'accounts', isDescending = false) => listed(all, typed, { field, isDescending }).map(({ name }) => name);

describe('list of municipalities', () => {
  it('is sorted as in a Mexican dictionary', () => {
    expect(names('', 'name')).toEqual(['Aquiles Serdán', 'Nonoava', 'Ñandú', 'Ójinaga', 'Zaragoza']);
  });

  it('puts equal numbers in the order of their names', () => {
    expect(names('', 'accounts', true)).toEqual(['Zaragoza', 'Nonoava', 'Ñandú', 'Ójinaga', 'Aquiles Serdán']);
  });

  it('finds a name typed without accents', () => {
    expect(names('OJINAGA ', 'name')).toEqual(['Ójinaga']);
    expect(names('serdan', 'name')).toEqual(['Aquiles Serdán']);
    expect(names('xyz', 'name')).toEqual([]);
  });

  it('begins numbers at the largest and turns round at the second click', () => {
    const byName = { field: 'name', isDescending: false } as const;
    expect(sortedBy('accounts', byName)).toEqual({ field: 'accounts', isDescending: true });
    expect(sortedBy('name', byName)).toEqual({ field: 'name', isDescending: true });
    expect(sortedBy('name', sortedBy('accounts', byName))).toEqual(byName);
  });
});
