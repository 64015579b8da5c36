import type { MunicipalityCoverage } from './coverage';
import { listed, type MunicipalityOrder } from './municipality-order';

const one = (name: string, accounts: number, key = '08001'): MunicipalityCoverage => ({ key, name, tile: null, accounts, confirmed: 0, enrolled: accounts, completed: 0 });
const all = [one('Ójinaga', 2), one('Ñandú', 5), one('Nonoava', 5), one('Aquiles Serdán', 0), one('Zaragoza', 9)];
const names = (words: string, order: MunicipalityOrder) => listed(all, words, order).map(({ name }) => name);

it('is sorted as in a Mexican dictionary', () => {
  expect(names('', 'name')).toEqual(['Aquiles Serdán', 'Nonoava', 'Ñandú', 'Ójinaga', 'Zaragoza']);
  expect(names('', '-name')).toEqual(['Zaragoza', 'Ójinaga', 'Ñandú', 'Nonoava', 'Aquiles Serdán']);
});

it('puts equal numbers in the order of their names, and equal names in that of their keys', () => {
  expect(names('', '-accounts')).toEqual(['Zaragoza', 'Nonoava', 'Ñandú', 'Ójinaga', 'Aquiles Serdán']);
  expect(names('', 'enrolled')).toEqual(['Aquiles Serdán', 'Ójinaga', 'Nonoava', 'Ñandú', 'Zaragoza']);
  expect(listed([one('Juárez', 1, '19031'), one('Juárez', 1, '08037')], '', '-accounts').map(({ key }) => key)).toEqual(['08037', '19031']);
});

it('finds a name typed without accents', () => {
  expect(names('OJINAGA ', 'name')).toEqual(['Ójinaga']);
  expect(names('serdan', 'name')).toEqual(['Aquiles Serdán']);
  expect(names('xyz', 'name')).toEqual([]);
});
