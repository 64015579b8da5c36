import { ROLES } from '@aula/platform/contract';
import fc from 'fast-check';
import type { RoleWithScope } from './account';
import { mayGive, SCOPES_OF_ROLES } from './giving-roles';

const held = (role: RoleWithScope['role'], key = ''): RoleWithScope => ({ role, key, scope: key.length === 5 ? 'municipality' : key.length === 2 ? 'state' : role === 'learner' ? 'own' : 'all' });
const PUEBLA = '21';
const CHIGNAHUAPAN = '21053';

describe('mayGive', () => {
  it.each([
    [held('coordinator', PUEBLA), held('liaison', CHIGNAHUAPAN), true],
    [held('coordinator', PUEBLA), held('trainer', PUEBLA), true],
    [held('coordinator', PUEBLA), held('coordinator', CHIGNAHUAPAN), true],
    [held('coordinator', PUEBLA), held('coordinator', PUEBLA), false],
    [held('coordinator', PUEBLA), held('liaison', '11020'), false],
    [held('coordinator', PUEBLA), held('trainer'), false],
    [held('coordinator', PUEBLA), held('auditor', CHIGNAHUAPAN), false],
    [held('coordinator', PUEBLA), held('administrator'), false],
    [held('coordinator', CHIGNAHUAPAN), held('liaison', CHIGNAHUAPAN), true],
    [held('coordinator', CHIGNAHUAPAN), held('coordinator', CHIGNAHUAPAN), false],
    [held('coordinator', CHIGNAHUAPAN), held('trainer', PUEBLA), false],
    [held('coordinator'), held('coordinator', PUEBLA), true],
    [held('coordinator'), held('coordinator'), false],
    [held('coordinator'), held('trainer'), false],
    [held('administrator'), held('coordinator'), true],
    [held('administrator'), held('administrator'), true],
    [held('administrator'), held('auditor', PUEBLA), true],
    [held('administrator'), { role: 'liaison', scope: 'state', key: PUEBLA }, false],
    [held('administrator'), { role: 'liaison', scope: 'municipality', key: PUEBLA }, false],
  ] as const)('%j gives %j: %j', (own, given, isAllowed) => {
    expect(mayGive([own], given)).toBe(isAllowed);
  });

  const key = fc.constantFrom(CHIGNAHUAPAN, '21114', '11020', PUEBLA, '11', '');
  const role = fc.tuple(fc.constantFrom(...ROLES), key).map(([name, place]) => held(name, place)).filter((one) => SCOPES_OF_ROLES[one.role].includes(one.scope));

  it('is never for participants, trainers, enlaces and auditors', () => {
    fc.assert(fc.property(fc.array(role.filter((one) => !['coordinator', 'administrator'].includes(one.role))), role, (by, given) => { expect(mayGive(by, given)).toBe(false); }));
  });

  it('never reaches further than one of the giver’s roles that may give it', () => {
    fc.assert(fc.property(fc.array(role), role, (by, given) => {
      if (!mayGive(by, given)) return;
      const giving = by.filter((one) => one.role === 'administrator' || one.role === 'coordinator');
      expect(giving.some((one) => one.scope === 'all' || (given.key !== '' && given.key.startsWith(one.key)))).toBe(true);
    }));
  });

  it('reserves auditors, administrators and whatever reaches everything for administrators', () => {
    fc.assert(fc.property(fc.array(role.filter((one) => one.role !== 'administrator')), role, (by, given) => {
      if (['auditor', 'administrator'].includes(given.role) || given.scope === 'all') expect(mayGive(by, given)).toBe(false);
    }));
  });
});
