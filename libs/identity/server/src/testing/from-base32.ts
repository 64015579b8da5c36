const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The key that a telephone is shown, as bytes. */
export function fromBase32(letters: string): Buffer {
  const bits = [...letters.replaceAll(' ', '')].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
