import * as z from 'zod/mini';

/** A line of text as people type it: trimmed, Unicode NFC, inner white space folded. */
export function line(maximum: number, minimum = 1) {
  return z.string().check(
    z.overwrite((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()),
    z.minLength(minimum),
    z.maxLength(maximum),
  );
}

/** An instant, ISO 8601 with a zone. */
export const instant = z.iso.datetime({ offset: true });

/** A calendar day, `2026-11-23`. */
export const day = z.iso.date();

/** The answer of an operation that only says it was done. */
export const nothing = z.object({});
