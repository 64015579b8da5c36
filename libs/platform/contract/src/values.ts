import * as z from 'zod/mini';

/** Somebody can read it: a letter or a digit, no control character, and nothing that turns the direction of what follows. */
const isReadable = (text: string) => /[\p{L}\p{N}]/u.test(text) && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text);

/** A line of text as people type it: trimmed, Unicode NFC, inner white space folded, readable. */
export function line(maximum: number, minimum = 1) {
  return z.string().check(
    z.overwrite((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()),
    z.minLength(minimum, { abort: true }),
    z.maxLength(maximum),
    z.refine(isReadable, { error: 'lleva signos que no se leen, o no lleva letras' }),
  );
}

/** Text of several lines as people type it: Unicode NFC, trimmed, without signs that cannot be read. Empty where `minimum` allows it. */
export function prose(maximum: number, minimum = 0) {
  return z.string().check(
    z.overwrite((text) => text.normalize('NFC').replace(/\r\n?/gu, '\n').trim()),
    z.minLength(minimum, { abort: true }),
    z.maxLength(maximum),
    z.refine((text) => !/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u.test(text), { error: 'lleva signos que no se leen' }),
  );
}

/** An instant, ISO 8601 with a zone. */
export const instant = z.iso.datetime({ offset: true });

/** A calendar day, `2026-11-23`. */
export const day = z.iso.date();

/** The answer of an operation that only says it was done. */
export const nothing = z.object({});
