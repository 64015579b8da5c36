import type { RoleWithScope } from '@aula/identity/contract';
import { isTwoStepDue, isTwoStepRequired, rolesInForce } from './two-step-rule';

const LEARNER: RoleWithScope = { role: 'learner', scope: 'own', key: '' };
const COORDINATOR: RoleWithScope = { role: 'coordinator', scope: 'state', key: '21' };

test.each([['administrator', true], ['coordinator', true], ['trainer', true], ['liaison', false], ['auditor', false], ['learner', false]] as const)('whether a second step is required: %s, %s', (role, isRequired) => {
  const roles: RoleWithScope[] = [LEARNER, { role, scope: 'all', key: '' }];
  expect([isTwoStepRequired({ roles }, 'production'), isTwoStepRequired({ roles }, 'demo')]).toEqual([isRequired, false]);
});

test('whoever owes it has the roles of a learner and no territory, until it is set up', () => {
  const roles = [COORDINATOR];
  expect(rolesInForce({ roles, hasTwoStep: false }, 'production')).toEqual([LEARNER]);
  expect(rolesInForce({ roles, hasTwoStep: true }, 'production')).toBe(roles);
  expect(rolesInForce({ roles, hasTwoStep: false }, 'demo')).toBe(roles);
  expect(isTwoStepDue({ roles: [LEARNER], hasTwoStep: false }, 'production')).toBe(false);
});
