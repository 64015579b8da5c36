import type { RoleWithScope } from '@aula/identity/contract';
import type { Environment } from '@aula/platform/server';

/** Who sees or changes what is other people's, and writes about them. */
const REQUIRED_OF: readonly RoleWithScope['role'][] = ['administrator', 'coordinator', 'trainer'];

interface Standing {
  readonly roles: readonly RoleWithScope[];
  readonly hasTwoStep: boolean;
}

/** Lifted in the demo, and said there: its people are invented, and nobody has their telephones. */
export function isTwoStepRequired({ roles }: Pick<Standing, 'roles'>, mode: Environment['AULA_MODE']): boolean {
  return mode !== 'demo' && roles.some(({ role }) => REQUIRED_OF.includes(role));
}

/** Until it is set up the person is but a learner: their session opens what is their own, and with it the page where it is set up. */
export function isTwoStepDue(standing: Standing, mode: Environment['AULA_MODE']): boolean {
  return !standing.hasTwoStep && isTwoStepRequired(standing, mode);
}

export function rolesInForce(standing: Standing, mode: Environment['AULA_MODE']): readonly RoleWithScope[] {
  return isTwoStepDue(standing, mode) ? [{ role: 'learner', scope: 'own', key: '' }] : standing.roles;
}
