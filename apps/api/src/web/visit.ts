import { addressIn, type Language } from '@aula/platform/contract';
import { parseCookie } from 'cookie';

/** Which page somebody asks for, and in which language. */
export interface Visit {
  readonly language: Language;
  /** Without the prefix of a language; never empty. */
  readonly path: string;
}

export function visitAt(requestPath: string): Visit {
  const english = /^\/en(\/.*)?$/.exec(requestPath);
  return english ? { language: 'en', path: english[1] ?? '/' } : { language: 'es', path: requestPath };
}

/** Set by the page where somebody chose a language. */
const LANGUAGE_COOKIE = 'aula_language';
const SESSION_COOKIE = /(^|;\s*)(__Host-)?aula=[^;]/;

/** Where to send somebody who chose English and followed an address without a language, such as one out of a mail. */
export function chosenElsewhere({ language, path }: Visit, cookies: string | undefined): string | undefined {
  const isEnglishWanted = cookies !== undefined && parseCookie(cookies)[LANGUAGE_COOKIE] === 'en';
  return language === 'es' && isEnglishWanted ? addressIn('en', path) : undefined;
}

/** Somebody may be signed in. Whether they are, only the session itself can say. */
export function mayBeSignedIn(cookies: string | undefined): boolean {
  return cookies !== undefined && SESSION_COOKIE.test(cookies);
}
