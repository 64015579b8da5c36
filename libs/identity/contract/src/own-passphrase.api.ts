import { endpoint, named, nothing } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM } from './account';

export const ownPassphrase = named('OwnPassphrase', z.object({
  isSet: z.boolean(),
  /** What a change asks for: the one that is set, or a mailed code; nothing where a code has just been used. */
  proof: z.enum(['nothing', 'passphrase', 'code']),
}));
export type OwnPassphrase = z.infer<typeof ownPassphrase>;

export const savePassphrase = named('SavePassphrase', z.strictObject({
  /** Never trimmed or normalised before hashing, except to NFC. */
  passphrase: z.string().check(z.minLength(PASSPHRASE_MINIMUM), z.maxLength(PASSPHRASE_MAXIMUM)),
  present: z.optional(z.string().check(z.minLength(1), z.maxLength(PASSPHRASE_MAXIMUM))),
}));
export type SavePassphrase = z.infer<typeof savePassphrase>;

export const ownPassphraseApi = {
  readOwnPassphrase: endpoint({ method: 'GET', path: '/account/passphrase', allow: 'identity.passphrase.save-own', response: ownPassphrase }),
  /** Ends every other session, and tells the person by mail. The same again, as after an answer that was lost, is answered as saved. */
  saveOwnPassphrase: endpoint({ method: 'PUT', path: '/account/passphrase', allow: 'identity.passphrase.save-own', body: savePassphrase, response: named('PassphraseSaved', nothing) }),
};
