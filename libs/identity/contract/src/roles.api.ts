import { endpoint } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { grantRole, heldRole, moveRoleEnd, nameSubstitute } from './held-role';

const params = { roleId: z.uuid() };

/** Roles of others. Who may give which: `GIVEN_BY`. */
export const rolesApi = {
  /** Holds from the person's next request on. The same role again, for the same days, changes nothing: a retry does no harm. */
  grantRole: endpoint({ method: 'POST', path: '/roles', allow: 'identity.role.grant', body: grantRole, response: heldRole }),
  /** From now on. What has ended already stays as it ended. */
  endRole: endpoint({ method: 'DELETE', path: '/roles/:roleId', params, allow: 'identity.role.grant', response: heldRole }),
  /** Its last day, later or sooner; null takes the end away. What has ended stays as it ended, and a substitute never holds longer than the role. */
  moveRoleEnd: endpoint({ method: 'PUT', path: '/roles/:roleId/until', params, allow: 'identity.role.grant', body: moveRoleEnd, response: heldRole }),
  nameSubstitute: endpoint({ method: 'PUT', path: '/roles/:roleId/substitute', params, allow: 'identity.role.grant', body: nameSubstitute, response: heldRole }),
};
