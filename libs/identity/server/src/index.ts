import type { Migration } from '@aula/platform/server';
import { IdentityPeople1763856200000 } from './migrations/1763856200000-IdentityPeople';

export { Account } from './account/account.entity';
export { Affiliation } from './account/affiliation.entity';
export { NoticeAcceptance } from './privacy-notice/notice-acceptance.entity';
export { RoleAssignment } from './roles/role-assignment.entity';
export { Session } from './session/session.entity';
export const identityMigrations: Migration[] = [IdentityPeople1763856200000];
