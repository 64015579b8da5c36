import { type Environment, isThisMachine } from '@aula/platform/server';
import { parseCookie, stringifySetCookie } from 'cookie';

interface Site {
  readonly name: string;
  readonly isSecure: boolean;
}

const SESSION_ID = /^[\w-]{43}$/;

/**
 * `__Host-aula` wherever browsers keep it: over HTTPS, and on the machine itself. On plain HTTP of another host (the demo on an office network)
 * a browser would drop it, so demo mode alone falls back to a plain cookie. Production never does.
 */
export function cookieOn(visit: { isHttps: boolean; host: string }, mode: Environment['AULA_MODE']): Site {
  const isPlain = mode === 'demo' && !visit.isHttps && !isThisMachine(visit.host);
  return isPlain ? { name: 'aula', isSecure: false } : { name: '__Host-aula', isSecure: true };
}

/** The session id a browser sent, if it looks like one. */
export function readSessionCookie(header: string | undefined, { name }: Site): string | undefined {
  const value = header ? parseCookie(header)[name] : undefined;
  return value && SESSION_ID.test(value) ? value : undefined;
}

/** `Set-Cookie` with a session, or, without one, that ends it. A shared one ends with the browser at the latest. */
export function writeSessionCookie({ name, isSecure }: Site, session?: { id: string; expiresAt: Date; isShared?: boolean }): string {
  return stringifySetCookie({
    name, value: session?.id ?? '', path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure,
    ...(session ? (session.isShared !== true && { expires: session.expiresAt }) : { expires: new Date(0), maxAge: 0 }),
  });
}
