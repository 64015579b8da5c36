export {
  account, type Account, type DemoAccount, email, PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM,
  roleWithScope, type RoleWithScope, type Session, signIn, type SignIn, signUp, type SignUp,
} from './account';
export { LEVELS, type PositionLevel, positionLevels } from './affiliation';
export { identityApi } from './identity.api';
export { identityErrors } from './identity.errors';
export { identityPermissions } from './identity.permissions';
export type { OwnSession, OwnSessions } from './own-session';
export type { AcceptNotice, NoticeStanding, NoticeVersion, PrivacyNotice, SimplifiedNotice } from './privacy-notice';
export { type Profile, saveProfile, type SaveProfile } from './profile';
export { SHARED_IDLE_MINUTES, type WorkKey } from './shared-session.api';
export { type AskForCode, type CodeAsked, mailedCode, signInByCode, signInByLink } from './ways-in.api';
