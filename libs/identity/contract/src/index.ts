export {
  account, type Account, type DemoAccount, email, PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM,
  roleWithScope, type RoleWithScope, type Session, signIn, type SignIn, signUp, type SignUp,
} from './account';
export { type PositionLevel, positionLevels } from './affiliation';
export { identityApi } from './identity.api';
export { identityErrors } from './identity.errors';
export { identityPermissions } from './identity.permissions';
export { acceptInvitation, type AcceptInvitation, type Invitation, type InvitedCourse, type InvitedPlace, type InvitedRole, INVITED_ROLES, type UserNameSuggestion } from './invitation';
export { invitationCodeFrom, readInvitationCode, readRecoveryCode, recoveryCodeFrom, SYMBOLS_OF_CODES } from './invitation-code';
export { CODE_USES_MAXIMUM, type InvitationChoices, type MadeInvitationCode, makeInvitationCode, type MakeInvitationCode } from './made-invitation-code';
export { userName } from './user-name';
export type { OwnSession, OwnSessions } from './own-session';
export type { PrivacyNotice } from './privacy-notice';
export { type Profile, saveProfile, type SaveProfile } from './profile';
