import * as z from 'zod/mini';

/** Without 0, I, L, O and U: nothing to mistake on paper. Thirty-one symbols, a prime, so that the check finds what people get wrong. */
const SYMBOLS = '123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const PREFIX = 'AA';

/** Weighted sum modulo 31: every single wrong symbol and every swap of two symbols changes it. */
function sumOf(symbols: string): number {
  return [...symbols].reduce((sum, symbol, index) => (sum + SYMBOLS.indexOf(symbol) * (index + 1)) % SYMBOLS.length, 0);
}

/** The eighth symbol makes the weighted sum of all eight zero. */
function checkSymbolOf(first: string): string {
  const symbol = [...SYMBOLS].find((candidate) => sumOf(first + candidate) === 0);
  if (symbol === undefined) throw new Error('31 is prime and 8 is not its multiple: some symbol always fits');
  return symbol;
}

/** `AA-7F3K-92QX` from seven random numbers below 31. */
export function folioFrom(numbers: readonly number[]): string {
  const first = numbers.slice(0, LENGTH - 1).map((number) => SYMBOLS.charAt(number % SYMBOLS.length)).join('');
  return written(first + checkSymbolOf(first));
}

/** How a typed folio is written, or undefined when no folio reads like that. Case, spaces and hyphens do not matter. */
export function readFolio(typed: string): string | undefined {
  const compact = typed.toUpperCase().replace(/[\s\p{Dash}]/gu, '');
  // The prefix may be left out; eight symbols that begin with AA are a folio without it.
  const symbols = compact.length === PREFIX.length + LENGTH && compact.startsWith(PREFIX) ? compact.slice(PREFIX.length) : compact;
  const isWhole = symbols.length === LENGTH && [...symbols].every((symbol) => SYMBOLS.includes(symbol));
  return isWhole && sumOf(symbols) === 0 ? written(symbols) : undefined;
}

function written(symbols: string): string {
  return `${PREFIX}-${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}

/** What stands in an address, however it was typed; the check symbol is looked at where it is read. */
export const folioInAddress = z.string().check(z.minLength(1), z.maxLength(200));
