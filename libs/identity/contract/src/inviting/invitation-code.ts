import { CheckedSymbols, compactSymbols } from '@aula/platform/contract';

/**
 * Without 0, I, L, O and U, which are mistaken on paper, and without N and V, which on the telephone are heard as M and B. Twenty-nine symbols, a prime,
 * so that the check finds every wrong symbol and every swap of two.
 */
const SYMBOLS = new CheckedSymbols('123456789ABCDEFGHJKMPQRSTWXYZ', 8);
/** Whoever is handed one may do as they please with one account: no code of an invitation reads like it. */
const RECOVERY = new CheckedSymbols('123456789ABCDEFGHJKMPQRSTWXYZ', 12);

export const SYMBOLS_OF_CODES = SYMBOLS.alphabet.length;
const GROUP = 4;

/** `7F3K-92QX` from seven random numbers below `SYMBOLS_OF_CODES`. */
export function invitationCodeFrom(numbers: readonly number[]): string {
  return inGroups(SYMBOLS.from(numbers));
}

/** `7F3K-92QX-A4TD` from eleven random numbers below `SYMBOLS_OF_CODES`. */
export function recoveryCodeFrom(numbers: readonly number[]): string {
  return inGroups(RECOVERY.from(numbers));
}

/** How a typed code is written, or undefined where no code reads like that. Case, spaces and hyphens do not matter. */
export function readInvitationCode(typed: string): string | undefined {
  return read(SYMBOLS, typed);
}

export function readRecoveryCode(typed: string): string | undefined {
  return read(RECOVERY, typed);
}

function read(symbols: CheckedSymbols, typed: string): string | undefined {
  const compact = compactSymbols(typed);
  return symbols.areRight(compact) ? inGroups(compact) : undefined;
}

function inGroups(symbols: string): string {
  return symbols.match(new RegExp(`.{${GROUP}}`, 'gu'))?.join('-') ?? symbols;
}
