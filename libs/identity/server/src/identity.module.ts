import { AUTHENTICATOR } from '@aula/platform/server';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AUDITED_ACTIONS, type AuditedActions } from './audit/audited-actions';
import { AuditController } from './audit/read/audit.controller';
import { AuditReading } from './audit/read/audit-reading.service';
import { AffiliationsController } from './affiliation/affiliations.controller';
import { DemoPeopleController } from './demo/demo-people.controller';
import { identityAudited } from './identity.audited';
import { InvitationCodesController } from './invitation/invitation-codes.controller';
import { InvitationsController } from './invitation/invitations.controller';
import { SentInvitationsController } from './invitation/sent-invitations.controller';
import { EmailChangesController } from './email-change/email-changes.controller';
import { EmailChangesService } from './email-change/email-changes.service';
import { identityDoor, identityEntities, identityServices, tablesFrom } from './identity.worker.module';
import { PeopleController } from './people/people.controller';
import { OptionalDetailsController } from './optional-details/optional-details.controller';
import { OptionalDetailsService } from './optional-details/optional-details.service';
import { KnownDevicesService } from './known-device/known-devices.service';
import { OwnPassphraseController } from './passphrase/own-passphrase.controller';
import { OwnPassphraseService } from './passphrase/own-passphrase.service';
import type { PermissionTables } from './permission-tables';
import { PrivacyNoticeController } from './privacy-notice/privacy-notice.controller';
import { PrivacyNoticeService } from './privacy-notice/privacy-notice.service';
import { ProfileController } from './profile/profile.controller';
import { ProfilesService } from './profile/profiles.service';
import { RoleEndingController } from './role-ending/role-ending.controller';
import { RoleEndingService } from './role-ending/role-ending.service';
import { RoleSelection } from './role-ending/role-selection';
import { RolesController } from './roles/roles.controller';
import { RecoveryController } from './recovery/recovery.controller';
import { Gate } from './session/gate';
import { OwnSessionsController } from './session/own-sessions.controller';
import { OwnSessionsService } from './session/own-sessions.service';
import { SessionCookies } from './session/session-cookies';
import { SessionController } from './session/session.controller';
import { SignInService } from './session/sign-in.service';
import { WorkKeys } from './session/work-keys';
import { SignUpController } from './sign-up/sign-up.controller';
import { SecondCodesService } from './two-step/second-codes.service';
import { SecondStepService } from './two-step/second-step.service';
import { TwoStepSecrets } from './two-step/two-step-secrets';
import { TwoStepController } from './two-step/two-step.controller';
import { TwoStepService } from './two-step/two-step.service';
import { WaysInController } from './ways-in/ways-in.controller';

/** For the HTTP process. Global: the platform's guard finds its authenticator here, and neighbours inject the services without importing it. */
@Module({})
export class IdentityModule {
  /** `permissions`: the tables of all domains above, `audited`: what these write down; identity adds its own. */
  static with({ permissions, audited = [] }: { permissions: PermissionTables; audited?: AuditedActions }): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      imports: [TypeOrmModule.forFeature(identityEntities)],
      providers: [
        ...identityServices,
        tablesFrom(permissions),
        SessionCookies,
        KnownDevicesService,
        OwnPassphraseService,
        SecondCodesService,
        SecondStepService,
        TwoStepSecrets,
        TwoStepService,
        EmailChangesService,
        Gate,
        SignInService,
        OwnSessionsService,
        WorkKeys,
        ProfilesService,
        PrivacyNoticeService,
        OptionalDetailsService,
        AuditReading,
        RoleSelection,
        RoleEndingService,
        { provide: AUDITED_ACTIONS, useValue: [...identityAudited, ...audited] },
        { provide: AUTHENTICATOR, useExisting: Gate },
      ],
      controllers: [
        SignUpController,
        SessionController,
        OwnSessionsController,
        ProfileController,
        PrivacyNoticeController,
        OptionalDetailsController,
        DemoPeopleController,
        InvitationCodesController,
        InvitationsController,
        SentInvitationsController,
        RecoveryController,
        RolesController,
        RoleEndingController,
        PeopleController,
        AffiliationsController,
        WaysInController,
        AuditController,
        OwnPassphraseController,
        TwoStepController,
        EmailChangesController,
      ],
      exports: [...identityDoor, AUTHENTICATOR],
    };
  }
}
