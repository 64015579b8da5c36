import type { RoleWithScope } from '@aula/identity/contract';
import { municipality } from '../testing/an-account';
import { isWithin, onlyStateOf, placesFor, rolesToGive } from './given-places';

const places = { municipality, states: [{ key: '08', name: 'Chihuahua' }, { key: '21', name: 'Puebla' }], everything: 'Todo el país', elsewhere: 'Otro municipio…' };
const of = (role: RoleWithScope['role'], scope: RoleWithScope['scope'], key = ''): RoleWithScope[] => [{ role, scope, key }];
const words = (role: RoleWithScope['role'], by: RoleWithScope[]) => placesFor(role, by, places).map(({ word }) => word);

it('offers what may be given, the nearest first', () => {
  expect(words('trainer', of('administrator', 'all'))).toEqual(['Guazapares, Chihuahua', 'Chihuahua', 'Puebla', 'Todo el país', 'Otro municipio…']);
  expect(words('liaison', of('administrator', 'all'))).toEqual(['Guazapares, Chihuahua', 'Otro municipio…']);
  expect(words('trainer', of('coordinator', 'state', '08'))).toEqual(['Guazapares, Chihuahua', 'Chihuahua', 'Otro municipio…']);
  expect(words('coordinator', of('coordinator', 'state', '08'))).toEqual(['Guazapares, Chihuahua', 'Otro municipio…']);
  expect(words('trainer', of('coordinator', 'municipality', municipality.key))).toEqual(['Guazapares, Chihuahua']);
  expect(words('trainer', of('coordinator', 'state', '21'))).toEqual(['Puebla', 'Otro municipio…']);
});

it('offers each giver their roles alone', () => {
  expect(rolesToGive(of('administrator', 'all'), places)).toEqual(['trainer', 'liaison', 'coordinator', 'auditor', 'administrator']);
  expect(rolesToGive(of('coordinator', 'state', '08'), places)).toEqual(['trainer', 'liaison', 'coordinator']);
  expect(rolesToGive(of('liaison', 'municipality', municipality.key), places)).toEqual([]);
});

it('knows how far a municipality elsewhere may lie', () => {
  expect([isWithin(of('coordinator', 'state', '08'), 'liaison', '08037'), isWithin(of('coordinator', 'state', '08'), 'liaison', '21114')]).toEqual([true, false]);
  expect(onlyStateOf(of('coordinator', 'state', '08'))).toBe('08');
  expect(onlyStateOf([...of('coordinator', 'state', '08'), ...of('trainer', 'all')])).toBe('08');
  expect(onlyStateOf([...of('coordinator', 'state', '08'), ...of('coordinator', 'municipality', '21114')])).toBeUndefined();
  expect(onlyStateOf(of('administrator', 'all'))).toBeUndefined();
});
