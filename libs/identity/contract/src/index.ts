export {
  account, type Account, type DemoAccount, email, PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM,
  roleWithScope, type RoleWithScope, type Session, signIn, type SignIn, signUp, type SignUp,
} from './account';
export {
  type Confirmation, type ConfirmAffiliations, CONFIRMED_AT_ONCE, DECLINE_WORDS, type DeclineAffiliation, declineAffiliation, LEVELS, type PositionLevel, positionLevels,
  WORK_STANDINGS, type WorkPlace, type WorkStanding,
} from './affiliation';
export { GIVEN_BY, mayGive, SCOPES_OF_ROLES } from './giving-roles';
export { type GrantRole, grantRole, type HeldRole, type SubstituteToBe, substituteToBe } from './held-role';
export { identityApi } from './identity.api';
export { identityErrors } from './identity.errors';
export { identityPermissions } from './identity.permissions';
export { type OwnPassphrase, savePassphrase, type SavePassphrase } from './own-passphrase.api';
export type { OwnSession, OwnSessions } from './own-session';
export { type ListedPerson, type People, PEOPLE_ON_PAGE, peopleFilter, type PeopleFilter, type PeoplePlace, type Person } from './person';
export { INDIGENOUS_LANGUAGES, type IndigenousLanguage, OTHER_NAMES } from './indigenous-languages';
export { ACCESSIBILITY_NEEDS, isOffered, OPTIONAL_CHOICES, type OptionalAnswer } from './optional-choices';
export { OPTIONAL_FIELDS, OPTIONAL_WORDS_MAXIMUM, type OptionalDetail, type OptionalDetails, type OptionalField, type SaveOptionalDetail } from './optional-details';
export type { AcceptNotice, NoticeStanding, NoticeVersion, PrivacyNotice, SimplifiedNotice } from './privacy-notice';
export { type Profile, saveProfile, type SaveProfile } from './profile';
export { askForEmail, changeEmail } from './email-change.api';
export { enterSecondStep, type RecoveryCodes, type TwoStep, type TwoStepKey } from './two-step.api';
export { type AskForCode, type CodeAsked, mailedCode, signInByCode, signInByLink } from './ways-in.api';
