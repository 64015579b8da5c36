import { addressIn, type Language, LANGUAGE_COOKIE, LANGUAGE_PARAMETER, languages } from '@aula/platform/contract';
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

const SESSION_COOKIE = /(^|;\s*)(__Host-)?aula=[^;]/;

/** Somebody followed a link to a page in the other language. */
export interface LanguageChosen {
  readonly language: Language;
  /** The page without the choice; never an address of another host. */
  readonly address: string;
}

/** The choice that an address makes, if it makes one. */
export function choiceIn(url: string): LanguageChosen | undefined {
  const [path = '', ...search] = url.split('?');
  const query = new URLSearchParams(search.join('?'));
  const { data: language } = languages.safeParse(query.get(LANGUAGE_PARAMETER));
  if (!language) return undefined;
  query.delete(LANGUAGE_PARAMETER);
  const page = visitAt(path).path.replace(/^[/\\]+/, '/');
  return { language, address: addressIn(language, page) + (query.size > 0 ? `?${query.toString()}` : '') };
}

/** Where to send somebody who chose English and followed an address without a language, such as one out of a mail. */
export function chosenElsewhere({ language, path }: Visit, cookies: string | undefined): string | undefined {
  const isEnglishWanted = cookies !== undefined && parseCookie(cookies)[LANGUAGE_COOKIE] === 'en';
  return language === 'es' && isEnglishWanted ? addressIn('en', path) : undefined;
}

/** Somebody may be signed in. Whether they are, only the session itself can say. */
export function mayBeSignedIn(cookies: string | undefined): boolean {
  return cookies !== undefined && SESSION_COOKIE.test(cookies);
}
