import type { RoleWithScope } from '@aula/identity/contract';
import { municipality } from '../testing/an-account';
import { placesFor, rolesToGive } from './given-places';

const places = { municipality, states: [{ key: '08', name: 'Chihuahua' }, { key: '21', name: 'Puebla' }], everything: 'Todo el país' };
const of = (role: RoleWithScope['role'], scope: RoleWithScope['scope'], key = ''): RoleWithScope[] => [{ role, scope, key }];
const words = (role: RoleWithScope['role'], by: RoleWithScope[]) => placesFor(role, by, places).map(({ word }) => word);

it('offers what may be given, the nearest first', () => {
  expect(words('trainer', of('administrator', 'all'))).toEqual(['Guazapares, Chihuahua', 'Chihuahua', 'Puebla', 'Todo el país']);
  expect(words('liaison', of('administrator', 'all'))).toEqual(['Guazapares, Chihuahua']);
  expect(words('trainer', of('coordinator', 'state', '08'))).toEqual(['Guazapares, Chihuahua', 'Chihuahua']);
  expect(words('coordinator', of('coordinator', 'state', '08'))).toEqual(['Guazapares, Chihuahua']);
  expect(words('trainer', of('coordinator', 'state', '21'))).toEqual(['Puebla']);
});

it('offers each giver their roles alone', () => {
  expect(rolesToGive(of('administrator', 'all'), places)).toEqual(['trainer', 'liaison', 'coordinator', 'auditor', 'administrator']);
  expect(rolesToGive(of('coordinator', 'state', '08'), places)).toEqual(['trainer', 'liaison', 'coordinator']);
  expect(rolesToGive(of('liaison', 'municipality', municipality.key), places)).toEqual([]);
});
