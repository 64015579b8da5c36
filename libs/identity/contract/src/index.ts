export {
  account, type Account, type DemoAccount, email, PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM, type PrivacyNotice,
  roleWithScope, type RoleWithScope, type Session, signIn, type SignIn, signUp, type SignUp,
} from './account';
export { identityApi } from './identity.api';
export { identityErrors } from './identity.errors';
export { identityPermissions } from './identity.permissions';
