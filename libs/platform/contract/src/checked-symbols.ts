/**
 * Codes that people copy from paper, and that know when they were copied wrong: the weighted sum of all symbols, the check included, is zero.
 * The number of symbols must be a prime that the length is smaller than: then every single wrong symbol and every swap of two is found.
 */
export class CheckedSymbols {
  constructor(readonly alphabet: string, readonly length: number) {}

  /** From as many numbers as there are symbols beside the check, each below the size of the alphabet. */
  from(numbers: readonly number[]): string {
    const first = numbers.slice(0, this.length - 1).map((number) => this.alphabet.charAt(number % this.alphabet.length)).join('');
    const check = [...this.alphabet].find((candidate) => this.sumOf(first + candidate) === 0);
    if (check === undefined) throw new Error('the size of the alphabet must be a prime above the length');
    return first + check;
  }

  areRight(symbols: string): boolean {
    return symbols.length === this.length && [...symbols].every((symbol) => this.alphabet.includes(symbol)) && this.sumOf(symbols) === 0;
  }

  private sumOf(symbols: string): number {
    return [...symbols].reduce((sum, symbol, index) => (sum + this.alphabet.indexOf(symbol) * (index + 1)) % this.alphabet.length, 0);
  }
}

/** As people type it: case, spaces and hyphens of any kind do not matter. */
export function compactSymbols(typed: string): string {
  return typed.toUpperCase().replace(/[\s\p{Dash}]/gu, '');
}
