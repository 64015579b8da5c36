export {
  account, type Account, type DemoAccount, PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM, type PrivacyNotice,
  roleWithScope, type RoleWithScope, type Session, signIn, type SignIn, signUp, type SignUp,
} from './account';
export { identityApi } from './identity.api';
export { identityErrors } from './identity.errors';
