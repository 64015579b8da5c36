import { type Permissions, ROLES } from '@aula/platform/contract';
import fc from 'fast-check';
import { permissionsOf, territoryOf } from './permissions-of';

const tables: Permissions[] = [{ 'a.thing.read': ROLES, 'a.thing.write': ['trainer', 'administrator'] }, { 'b.report.read': ['coordinator', 'administrator'] }];

describe('permissionsOf', () => {
  it.each([
    [['learner'], ['a.thing.read']],
    [['learner', 'coordinator'], ['a.thing.read', 'b.report.read']],
    [['administrator'], ['a.thing.read', 'a.thing.write', 'b.report.read']],
    [[], []],
  ] as const)('%j may %j', (roles, permissions) => {
    expect([...permissionsOf(roles, tables)].sort()).toEqual(permissions);
  });

  it('never loses a permission by one role more', () => {
    const roles = fc.subarray([...ROLES]);
    fc.assert(fc.property(roles, roles, (some, more) => {
      expect([...permissionsOf([...some, ...more], tables)]).toEqual(expect.arrayContaining([...permissionsOf(some, tables)]));
    }));
  });
});

describe('territoryOf', () => {
  it.each([
    ['a learner', [{ role: 'learner', scope: 'own', key: '' }], []],
    ['a municipality', [{ role: 'coordinator', scope: 'municipality', key: '11020' }], ['11020']],
    ['a state, which holds its municipalities', [{ role: 'coordinator', scope: 'municipality', key: '08037' }, { role: 'coordinator', scope: 'state', key: '08' }], ['08']],
    ['two states and a municipality', [{ role: 'coordinator', scope: 'state', key: '21' }, { role: 'trainer', scope: 'municipality', key: '11020' }, { role: 'coordinator', scope: 'state', key: '08' }], ['08', '11020', '21']],
    ['everything', [{ role: 'coordinator', scope: 'state', key: '08' }, { role: 'administrator', scope: 'all', key: '' }], ['*']],
  ] as const)('of %s', (_, roles, territory) => {
    expect(territoryOf(roles)).toEqual(territory);
  });
});
