// A door of its own: what people do to their own ways in is in nobody's first bundle.
// Everybody has it already: reached from here too, the bundler leaves it in one file.
import './identity.api';
import { emailChangeApi } from './email-change.api';
import { ownPassphraseApi } from './own-passphrase.api';
import { twoStepApi } from './two-step.api';

export { askForEmail, changeEmail } from './email-change.api';
export { type OwnPassphrase, savePassphrase, type SavePassphrase } from './own-passphrase.api';
export { enterSecondStep, type RecoveryCodes, type TwoStep, type TwoStepKey } from './two-step.api';

/** Passphrase, second step and e-mail of one's own. */
export const credentialsApi = { ...ownPassphraseApi, ...twoStepApi, ...emailChangeApi };
