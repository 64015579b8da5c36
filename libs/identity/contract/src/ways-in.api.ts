import { endpoint, instant, languages, named } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { email, isShared, session } from './account';

/** Made by the page for each try: whoever lost the answer on the way may send the same try again. */
const attempt = z.uuid();

/** As people copy it: `123 456`, `123-456`. */
export const mailedCode = z.string().check(z.overwrite((text) => text.replace(/[\s-]/gu, '')), z.regex(/^[0-9]{6}$/));

export const askForCode = named('AskForCode', z.strictObject({ email, language: z._default(languages, 'es') }));
export type AskForCode = z.input<typeof askForCode>;

/** The same for an e-mail with an account and for one without. */
export const codeAsked = named('CodeAsked', z.object({
  /** Of the newest mail. */
  expiresAt: instant,
  /** Until then another request sends nothing. */
  mayAskAgainAt: instant,
}));
export type CodeAsked = z.infer<typeof codeAsked>;

export const signInByCode = named('SignInByCode', z.strictObject({ email, code: mailedCode, attempt, isShared }));
export const signInByLink = named('SignInByLink', z.strictObject({ link: z.string().check(z.regex(/^[\w-]{64}$/)), attempt, isShared }));

export const waysInApi = {
  /** Mails a code and a link to whoever has this e-mail. Asked again in time, the same code goes out again. */
  askForCode: endpoint({ method: 'POST', path: '/session/codes', allow: 'public', body: askForCode, response: codeAsked }),
  /** Signs in, and shows that the mailbox is the person's. The code may have been asked for on another device. */
  signInByCode: endpoint({ method: 'POST', path: '/session/code', allow: 'public', body: signInByCode, response: session }),
  signInByLink: endpoint({ method: 'POST', path: '/session/link', allow: 'public', body: signInByLink, response: session }),
};
