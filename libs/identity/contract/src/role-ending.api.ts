import { endpoint } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { endingPreview, endRoles, roleEnding, roleEndings, rolesToPreview, undoneEnding } from './role-ending';

const params = { endingId: z.uuid() };
const allow = 'identity.role.grant';

/** One role of many people, ended on the same day: a change of administration. */
export const roleEndingApi = {
  /** Changes nothing. */
  previewRoleEnding: endpoint({ method: 'POST', path: '/roles/endings/preview', allow, body: rolesToPreview, response: endingPreview }),
  /** All that the preview showed, or nothing: `identity.selection-changed-meanwhile` where it would show something else by now. Who ends them makes up the id: sent again, it ends nothing more. */
  endRoles: endpoint({ method: 'PUT', path: '/roles/endings/:endingId', params, allow, body: endRoles, response: roleEnding }),
  /** Those that can still be undone, newest first. */
  listRoleEndings: endpoint({ method: 'GET', path: '/roles/endings', allow, response: roleEndings }),
  /** Until the last day is over: each role ends as it did before. Once more, it changes nothing. */
  undoRoleEnding: endpoint({ method: 'DELETE', path: '/roles/endings/:endingId', params, allow, response: undoneEnding }),
};
