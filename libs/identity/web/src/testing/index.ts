// A door for specs only.
export { aWorkKey } from './a-work-key';
export { anAccount, signedIn } from './an-account';
export { openSignedIn } from './open-signed-in';
export { adminTexts } from '../admin.texts';
export { identityTexts } from '../identity.texts';
