import { endpoint, named, nothing } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { email } from './account';
import { codeAsked, mailedCode } from './ways-in.api';

export const askForEmail = named('AskForEmail', z.strictObject({ email }));
export const changeEmail = named('ChangeEmail', z.strictObject({ email, code: mailedCode }));
export const undoEmail = named('UndoEmail', z.strictObject({ link: z.string().check(z.regex(/^[\w-]{64}$/)) }));

export const emailChangeApi = {
  /** Mails a code to the new address. One that somebody has already is answered alike, and its owner is told. */
  askForEmail: endpoint({ method: 'POST', path: '/account/email/codes', allow: 'identity.email.change-own', body: askForEmail, response: codeAsked }),
  /** Tells both addresses, and the old one how to take it back. The same again, as after an answer that was lost, is answered as done. */
  changeEmail: endpoint({ method: 'PUT', path: '/account/email', allow: 'identity.email.change-own', body: changeEmail, response: named('EmailChanged', nothing) }),
  /** For whoever reads the old mailbox, signed in or not: the address is theirs again, all sessions end and the passphrase opens nothing any more. */
  undoEmail: endpoint({ method: 'POST', path: '/session/undo-email', allow: 'public', body: undoEmail, response: named('EmailUndone', nothing) }),
};
