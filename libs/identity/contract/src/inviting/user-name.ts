import * as z from 'zod/mini';

/** Of whoever has no e-mail of their own: letters without accents, digits, and dots, hyphens or underscores between them. Never holds an @, so that it is never taken for an e-mail. */
export const userName = z.string().check(
  z.overwrite((text) => text.normalize('NFC').trim().toLowerCase()),
  z.regex(/^[a-z0-9][a-z0-9._-]{2,39}$/),
);
