import type { Migration } from '@aula/platform/server';
import { IdentityPeople1763856200000 } from './migrations/1763856200000-IdentityPeople';
import { IdentityLanguage1764200000000 } from './migrations/1764200000000-IdentityLanguage';

export { Account } from './account/account.entity';
export { AccountsService } from './account/accounts.service';
export { Affiliation } from './account/affiliation.entity';
export { type AccountRecord } from './account/person';
export { DemoPeopleService } from './demo/demo-people.service';
export { IdentityModule } from './identity.module';
export { IdentityWorkerModule } from './identity.worker.module';
export { PassphraseHasher } from './passphrase/passphrase-hasher';
export { NoticeAcceptance } from './privacy-notice/notice-acceptance.entity';
export { type Administrator, AdministratorsService } from './roles/administrators.service';
export { RoleAssignment } from './roles/role-assignment.entity';
export { RolesService } from './roles/roles.service';
export { Session } from './session/session.entity';
export { SignUpService } from './sign-up/sign-up.service';
export const identityMigrations: Migration[] = [IdentityPeople1763856200000, IdentityLanguage1764200000000];
