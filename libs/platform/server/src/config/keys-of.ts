import type { Environment } from './environment';

/** What whoever seals and opens must be told. */
export type ServerKeys = Pick<Environment, 'SECRET_KEY' | 'SECRET_KEY_PREVIOUS'>;

/** The server's keys: the first seals, and what any of them has sealed is opened. */
export function keysOf({ SECRET_KEY, SECRET_KEY_PREVIOUS }: ServerKeys): readonly [string, ...string[]] {
  return [SECRET_KEY, ...previousKeys(SECRET_KEY_PREVIOUS ?? '')];
}

/** One a line, or with spaces between them. */
export function previousKeys(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
