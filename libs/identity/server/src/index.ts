import type { Migration } from '@aula/platform/server';
import { IdentityPeople1763856200000 } from './migrations/1763856200000-IdentityPeople';
import { IdentityLanguage1764200000000 } from './migrations/1764200000000-IdentityLanguage';
import { IdentityProfiles1764205000000 } from './migrations/1764205000000-IdentityProfiles';
import { IdentityRolesOfAccount1764208000000 } from './migrations/1764208000000-IdentityRolesOfAccount';
import { IdentityReach1764208100000 } from './migrations/1764208100000-IdentityReach';
import { IdentityGovernment1764210000000 } from './migrations/1764210000000-IdentityGovernment';
import { IdentityInvitationCodes1764215000000 } from './migrations/1764215000000-IdentityInvitationCodes';
import { IdentityRecovery1764215100000 } from './migrations/1764215100000-IdentityRecovery';
import { IdentitySentInvitations1764215200000 } from './migrations/1764215200000-IdentitySentInvitations';
import { IdentityAudit1764211000000 } from './migrations/1764211000000-IdentityAudit';
import { IdentityRoleDays1764214000000 } from './migrations/1764214000000-IdentityRoleDays';
import { IdentityPeopleInOrder1764214100000 } from './migrations/1764214100000-IdentityPeopleInOrder';
import { IdentityPrivacy1764212000000 } from './migrations/1764212000000-IdentityPrivacy';
import { IdentityMailedCodes1764213100000 } from './migrations/1764213100000-IdentityMailedCodes';
import { IdentityLimits1764213200000 } from './migrations/1764213200000-IdentityLimits';
import { IdentitySessionWays1764213300000 } from './migrations/1764213300000-IdentitySessionWays';
import { IdentityTwoStep1764213400000 } from './migrations/1764213400000-IdentityTwoStep';
import { IdentityEmailChanges1764213500000 } from './migrations/1764213500000-IdentityEmailChanges';
import { IdentityNarrowerWalls1764216000000 } from './migrations/1764216000000-IdentityNarrowerWalls';
import { IdentityRolesEndedTogether1764231100000 } from './migrations/1764231100000-IdentityRolesEndedTogether';
import { IdentityEntriesOfAnyPlace1764231200000 } from './migrations/1764231200000-IdentityEntriesOfAnyPlace';
import { IdentityEntriesAsReached1764240000000 } from './migrations/1764240000000-IdentityEntriesAsReached';
import { IdentitySharedSessions1764230000000 } from './migrations/1764230000000-IdentitySharedSessions';

export { Account } from './account/account.entity';
export { CURRENT_WORKPLACES, reachedPeople } from './account/account.queries';
export { AccountsService } from './account/accounts.service';
export { Affiliation } from './account/affiliation.entity';
export { type AccountRecord } from './account/person';
export { AuditEntry } from './audit/audit-entry.entity';
export { AuditLog, type Deed } from './audit/audit-log';
export { AuditSealing } from './audit/seal/audit-sealing.service';
export { type AuditFinding, type AuditVerdict, AuditVerification } from './audit/seal/audit-verification.service';
export { type AnyAuditedAction, type AuditDetails, type AuditedAction, defineAudited } from './audit/audited-action';
export { DemoPeopleService } from './demo/demo-people.service';
export { type GeneratedPerson, GeneratedPeople } from './generated/generated-people.service';
export { identityAudited } from './identity.audited';
export { isReached, reachOf } from './identity.access';
export { dataExported } from './identity.audited';
export { identityPersonalData } from './identity.privacy';
export { IdentityModule } from './identity.module';
export { identityEntities, IdentityWorkerModule } from './identity.worker.module';
export { RecoveryCode } from './recovery/recovery-code.entity';
export { identityJobs } from './identity.jobs';
export { PeopleImport } from './import/people-import.service';
export { SentInvitation } from './invitation/sent-invitation.entity';
export { SentInvitationsService } from './invitation/sent-invitations.service';
export { InvitationCode, InvitationUse, WrongCode } from './invitation/invitation-code.entity';
export { InvitationCodesService } from './invitation/invitation-codes.service';
export { InvitationsService } from './invitation/invitations.service';
export { type CourseSource, InvitedCourses } from './invitation/invited-courses';
export { OptionalDetailRow } from './optional-details/optional-detail.entity';
export { CodeSecrets } from './mailed-code/code-secrets';
export { PassphraseHasher } from './passphrase/passphrase-hasher';
export { NoticeAcceptance } from './privacy-notice/notice-acceptance.entity';
export { PERMISSION_TABLES } from './permission-tables';
export { type Administrator, AdministratorsService, type CurrentAdministrator } from './roles/administrators.service';
export { RoleAssignment } from './roles/role-assignment.entity';
export { HeldRoles, type ListedRole } from './roles/held-roles.service';
export { RolesService } from './roles/roles.service';
export { writeHeadsAnew } from './audit/seal/write-heads-anew';
export { endEverySession } from './session/end-every-session';
export { Session } from './session/session.entity';
export { SignUpService } from './sign-up/sign-up.service';
export { TwoStepSecrets } from './two-step/two-step-secrets';
export { TwoStepReset } from './two-step/two-step-reset.service';

export const identityMigrations: Migration[] = [
  IdentityPeople1763856200000,
  IdentityLanguage1764200000000,
  IdentityProfiles1764205000000,
  IdentityRolesOfAccount1764208000000,
  IdentityReach1764208100000,
  IdentityGovernment1764210000000,
  IdentityAudit1764211000000,
  IdentityPrivacy1764212000000,
  IdentityMailedCodes1764213100000,
  IdentityLimits1764213200000,
  IdentitySessionWays1764213300000,
  IdentityTwoStep1764213400000,
  IdentityEmailChanges1764213500000,
  IdentityRoleDays1764214000000,
  IdentityPeopleInOrder1764214100000,
  IdentityInvitationCodes1764215000000,
  IdentityRecovery1764215100000,
  IdentitySentInvitations1764215200000,
  IdentityNarrowerWalls1764216000000,
  IdentityRolesEndedTogether1764231100000,
  IdentityEntriesOfAnyPlace1764231200000,
  IdentitySharedSessions1764230000000,
  IdentityEntriesAsReached1764240000000,
];

/** Rows are added to them, and never changed. */
export const identityAppendOnlyTables: readonly string[] = ['audit_entry', 'audit_seal', 'audit_head'];
