export {
  account, type Account, type DemoAccount, email, PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM,
  roleWithScope, type RoleWithScope, type Session, signIn, type SignIn, signUp, type SignUp,
} from './account';
export { type PositionLevel, positionLevels } from './affiliation';
export {
  AUDIT_FILE_MAXIMUM, AUDIT_PAGE, AUDIT_SUBJECTS_SHOWN, type AuditEntry, auditFilter, type AuditFilter, type AuditPage, type AuditStanding, type OpenedEntry,
} from './audit';
export { identityApi } from './identity.api';
export { identityErrors } from './identity.errors';
export { identityPermissions } from './identity.permissions';
export type { OwnSession, OwnSessions } from './own-session';
export type { PrivacyNotice } from './privacy-notice';
export { type Profile, saveProfile, type SaveProfile } from './profile';
