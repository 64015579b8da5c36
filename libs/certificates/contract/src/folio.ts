import { CheckedSymbols, compactSymbols } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** Without 0, I, L, O and U: nothing to mistake on paper. Thirty-one symbols, a prime, so that the check finds what people get wrong. */
const SYMBOLS = new CheckedSymbols('123456789ABCDEFGHJKMNPQRSTVWXYZ', 8);
const PREFIX = 'AA';

/** `AA-7F3K-92QX` from seven random numbers below 31. */
export function folioFrom(numbers: readonly number[]): string {
  return written(SYMBOLS.from(numbers));
}

/** How a typed folio is written, or undefined when no folio reads like that. Case, spaces and hyphens do not matter. */
export function readFolio(typed: string): string | undefined {
  const compact = compactSymbols(typed);
  // The prefix may be left out; eight symbols that begin with AA are a folio without it.
  const symbols = compact.length === PREFIX.length + SYMBOLS.length && compact.startsWith(PREFIX) ? compact.slice(PREFIX.length) : compact;
  return SYMBOLS.areRight(symbols) ? written(symbols) : undefined;
}

function written(symbols: string): string {
  return `${PREFIX}-${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}

/** What stands in an address, however it was typed; the check symbol is looked at where it is read. */
export const folioInAddress = z.string().check(z.minLength(1), z.maxLength(200));
