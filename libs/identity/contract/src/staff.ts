// A door of its own: the operations of staff, and what stands around them, would otherwise be in everybody's first bundle.
import { auditApi } from './audit.api';
import { peopleApi } from './people.api';
import { roleEndingApi } from './role-ending.api';
import { rolesApi } from './roles.api';

export {
  AUDIT_FILE_MAXIMUM, AUDIT_PAGE, AUDIT_SUBJECTS_SHOWN, type AuditEntry, auditFilter, type AuditFilter, type AuditPage, type AuditStanding, type OpenedEntry,
} from './audit';
export { GIVEN_BY, mayGive, SCOPES_OF_ROLES } from './giving-roles';
export { type GrantRole, grantRole, type HeldRole, type SubstituteToBe, substituteToBe } from './held-role';
export { type ListedPerson, type People, PEOPLE_ON_PAGE, peopleFilter, type PeopleFilter, type PeoplePlace, type Person } from './person';
export { ENDED_AT_ONCE, type EndingPreview, type EndRoles, LEFT_BECAUSE, LEFT_NAMED, type LeftBecause, type RoleEnding, type RolesToPreview } from './role-ending';
export {
  type Confirmation, type ConfirmAffiliations, CONFIRMED_AT_ONCE, DECLINE_WORDS, type DeclineAffiliation, declineAffiliation, WORK_STANDINGS, type WorkPlace, type WorkStanding,
} from './work';

/** People, where they work, their roles, and the log of what staff did. */
export const staffApi = { ...auditApi, ...peopleApi, ...roleEndingApi, ...rolesApi };
