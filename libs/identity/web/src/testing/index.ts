// A door for specs only.
export { anAccount, signedIn } from './an-account';
export { openSignedIn } from './open-signed-in';
export { adminTexts } from '../admin.texts';
export { identityTexts } from '../identity.texts';
