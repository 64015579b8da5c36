import type { RoleWithScope } from '@aula/identity/contract';
import { GIVEN_BY, SCOPES_OF_ROLES } from '@aula/identity/contract/staff';
import { type Role, ROLES } from '@aula/platform/contract';

/** Roles that somebody with the roles `by` gives and takes away somewhere; a learner's is everybody's. */
export function rolesOneGives(by: readonly RoleWithScope[]): Role[] {
  return ROLES.filter((role) => !SCOPES_OF_ROLES[role].includes('own') && by.some((own) => GIVEN_BY[own.role]?.includes(role) === true));
}
