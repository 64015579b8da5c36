import { identityPermissions } from '@aula/identity/contract';
import { RETRY_RECORD } from '@aula/platform/server';
import { Global, Module, type Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountOpening } from './account/account-opening';
import { Account } from './account/account.entity';
import { AccountsService } from './account/accounts.service';
import { Affiliation } from './account/affiliation.entity';
import { AffiliationHistory } from './affiliation/affiliation-history';
import { AffiliationsService } from './affiliation/affiliations.service';
import { DemoPeopleService } from './demo/demo-people.service';
import { EmailChange } from './email-change/email-change.entity';
import { GeneratedPeople } from './generated/generated-people.service';
import { PeopleImport } from './import/people-import.service';
import { CodeLottery } from './invitation/code-lottery';
import { InvitationCode, InvitationUse, WrongCode } from './invitation/invitation-code.entity';
import { InvitationCodesService } from './invitation/invitation-codes.service';
import { InvitationsInHand } from './invitation/invitations-in-hand';
import { InvitationsService } from './invitation/invitations.service';
import { InvitationSecrets } from './invitation/invitation-secrets';
import { InvitationSender } from './invitation/invitation-sender';
import { InvitedCourses } from './invitation/invited-courses';
import { InvitedPlaces } from './invitation/invited-places';
import { SentInvitation } from './invitation/sent-invitation.entity';
import { SentInvitationsService } from './invitation/sent-invitations.service';
import { WhatHolds } from './invitation/what-holds';
import { WrongCodes } from './invitation/wrong-codes';
import { AuditEntry } from './audit/audit-entry.entity';
import { AuditLog } from './audit/audit-log';
import { RetriesWrittenDown } from './audit/retries-written-down';
import { AuditBeat } from './audit/seal/audit-beat';
import { AuditHeads } from './audit/seal/audit-heads';
import { AuditSealing } from './audit/seal/audit-sealing.service';
import { AuditVerification } from './audit/seal/audit-verification.service';
import { KnownDevice } from './known-device/known-device.entity';
import { Allowance } from './limits/allowance.entity';
import { AllowancesService } from './limits/allowances.service';
import { CodeSecrets } from './mailed-code/code-secrets';
import { MailedCode } from './mailed-code/mailed-code.entity';
import { MailedCodesService } from './mailed-code/mailed-codes.service';
import { CommonPassphrases } from './passphrase/common-passphrases';
import { CredentialsService } from './passphrase/credentials.service';
import { LockMailJobs } from './passphrase/lock-mail.jobs';
import { PassphraseEntryService } from './passphrase/passphrase-entry.service';
import { PassphraseGuard } from './passphrase/passphrase-guard.entity';
import { PassphraseHasher } from './passphrase/passphrase-hasher';
import { PassphraseRule } from './passphrase/passphrase-rule';
import { PeopleService } from './people/people.service';
import { PERMISSION_TABLES, type PermissionTables } from './permission-tables';
import { OptionalDetailRow } from './optional-details/optional-detail.entity';
import { NoticeAcceptance } from './privacy-notice/notice-acceptance.entity';
import { AdministratorsService } from './roles/administrators.service';
import { RoleAssignment } from './roles/role-assignment.entity';
import { RecoveriesService } from './recovery/recoveries.service';
import { RecoveryCode } from './recovery/recovery-code.entity';
import { HeldRoles } from './roles/held-roles.service';
import { RoleEnds } from './roles/role-ends.service';
import { RolesInHand } from './roles/roles-in-hand';
import { Reach } from './roles/reach';
import { RolePlaces } from './roles/role-places';
import { RoleTeller } from './roles/role-teller';
import { RolesService } from './roles/roles.service';
import { Session } from './session/session.entity';
import { SessionsService } from './session/sessions.service';
import { SignUpService } from './sign-up/sign-up.service';
import { PendingSignIn } from './two-step/pending-sign-in.entity';
import { TwoStepReset } from './two-step/two-step-reset.service';
import { TwoStep } from './two-step/two-step.entity';
import { UsedRecoveryCode } from './two-step/used-recovery-code.entity';

const invitationServices = [
  CodeLottery,
  InvitationCodesService,
  InvitationSecrets,
  InvitationsInHand,
  InvitationsService,
  InvitedCourses,
  InvitedPlaces,
  PeopleImport,
  RecoveriesService,
  SentInvitationsService,
  WhatHolds,
  WrongCodes,
];

export const identityEntities = [
  Account,
  Affiliation,
  Allowance,
  AuditEntry,
  EmailChange,
  KnownDevice,
  MailedCode,
  NoticeAcceptance,
  OptionalDetailRow,
  PassphraseGuard,
  PendingSignIn,
  InvitationCode,
  InvitationUse,
  MailedCode,
  NoticeAcceptance,
  OptionalDetailRow,
  RecoveryCode,
  RoleAssignment,
  SentInvitation,
  Session,
  TwoStep,
  UsedRecoveryCode,
  WrongCode,
];

/** What both processes have: services, without doors to the outside. */
export const identityServices: Provider[] = [
  AccountOpening,
  AccountsService,
  AdministratorsService,
  AllowancesService,
  AuditHeads,
  AuditLog,
  AuditSealing,
  AuditVerification,
  CredentialsService,
  PassphraseEntryService,
  DemoPeopleService,
  GeneratedPeople,
  RolesService,
  RolesInHand,
  RoleEnds,
  SessionsService,
  SignUpService,
  HeldRoles,
  Reach,
  RolePlaces,
  RoleTeller,
  PeopleService,
  AffiliationHistory,
  AffiliationsService,
  CodeSecrets,
  MailedCodesService,
  TwoStepReset,
  { provide: RETRY_RECORD, useClass: RetriesWrittenDown },
  ...invitationServices,
  PassphraseRule,
  { provide: CommonPassphrases, useFactory: () => CommonPassphrases.read() },
  { provide: PassphraseHasher, useFactory: () => new PassphraseHasher() },
];

/** Services that other rooms may call. */
export const identityDoor = [
  RETRY_RECORD,
  AccountsService,
  AdministratorsService,
  AuditLog,
  AuditSealing,
  AuditVerification,
  DemoPeopleService,
  GeneratedPeople,
  HeldRoles,
  InvitationCodesService,
  InvitationsService,
  InvitedCourses,
  PeopleImport,
  RolesService,
  SentInvitationsService,
  SignUpService,
  TwoStepReset,
];

export function tablesFrom(permissions: PermissionTables): Provider {
  return { provide: PERMISSION_TABLES, useValue: [identityPermissions, ...permissions] };
}

/**
 * For the worker and the command line. Permissions are asked for at the doors of the HTTP process alone, so `actorOf` gives only identity's own here.
 * Global: neighbours inject its services without importing it.
 */
@Global()
@Module({ imports: [TypeOrmModule.forFeature(identityEntities)], providers: [...identityServices, tablesFrom([]), AuditBeat, InvitationSender, LockMailJobs], exports: identityDoor })
export class IdentityWorkerModule {}
