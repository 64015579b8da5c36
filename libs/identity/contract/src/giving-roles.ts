import type { Role } from '@aula/platform/contract';
import type { RoleWithScope } from './account';

type Scope = RoleWithScope['scope'];

/** How far each role may reach. An enlace is of one municipality, and whoever administers, administers all of it. */
export const SCOPES_OF_ROLES: Readonly<Record<Role, readonly Scope[]>> = {
  learner: ['own'],
  trainer: ['municipality', 'state', 'all'],
  liaison: ['municipality'],
  coordinator: ['municipality', 'state', 'all'],
  auditor: ['municipality', 'state', 'all'],
  administrator: ['all'],
};

/** Who gives, takes away and lends which role. Nobody whose role is not in here gives any. */
export const GIVEN_BY: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  coordinator: ['trainer', 'liaison', 'coordinator'],
  administrator: ['learner', 'trainer', 'liaison', 'coordinator', 'auditor', 'administrator'],
};

/**
 * Whether somebody with the roles `by` may give a role: one of theirs gives it and reaches as far. A coordinator names coordinators of less
 * than what they coordinate themselves, and of everything only an administrator names one.
 */
export function mayGive(by: readonly RoleWithScope[], given: RoleWithScope): boolean {
  return isARole(given) && by.some((own) => GIVEN_BY[own.role]?.includes(given.role) === true && reachesAsFar(own, given) && isAbove(own, given));
}

function isARole({ role, scope, key }: RoleWithScope): boolean {
  const length = { own: 0, municipality: 5, state: 2, all: 0 }[scope];
  return SCOPES_OF_ROLES[role].includes(scope) && key.length === length;
}

function reachesAsFar(own: RoleWithScope, given: RoleWithScope): boolean {
  if (own.scope === 'all') return true;
  if (own.scope === 'own' || given.scope === 'own' || given.scope === 'all') return false;
  return given.key.startsWith(own.key);
}

function isAbove(own: RoleWithScope, given: RoleWithScope): boolean {
  if (own.role === 'administrator') return true;
  return given.scope !== 'all' && (given.role !== own.role || given.scope !== own.scope);
}
