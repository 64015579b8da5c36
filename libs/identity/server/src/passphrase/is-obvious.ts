import { listedForm } from './listed-form';
import { OBVIOUS_WORDS, ROWS } from './obvious-words';

/** Letters and digits that are nobody's name and no common word: so many must remain. */
const REMAINING_MINIMUM = 5;
const OWN_WORD_MINIMUM = 3;
const RUN_MINIMUM = 4;
/** The year or the "123" that people hang on to a word. */
const LONE_NUMBER = /(?<!\S)\d{1,4}(?!\S)/g;
/** The telephone number, or the year three times. */
const OUTER_DIGITS = /^\d+|\d+$/g;

/** Whether many people have chosen it before. */
export type IsListed = (text: string) => boolean;

/**
 * NIST SP 800-63B-4 asks for a list of common, expected or compromised secrets. Refused is what stands in the list, what is common by its making
 * (repetitions, keyboard runs, common words, what is known of the person), and one entry of the list with nothing but such things beside it.
 * Substitutes are seen through: `C0ntr4señ4`. Words that only this person would put together are what remains.
 */
export function isObvious(passphrase: string, own: readonly string[], isListed: IsListed = () => false): boolean {
  const words = wordsFrom([...own, ...OBVIOUS_WORDS]);
  const spelled = wordsFrom([...own, ...OBVIOUS_WORDS].map(listedForm));
  return [passphrase, withoutSigns(passphrase)].map(lettersOf).some((text) => {
    if (isRepetition(text) || isListed(text)) return true;
    const rest = withoutNumbers(withoutRuns(withoutWords(text, words)));
    if (rest.length < REMAINING_MINIMUM || isListed(rest) || isListed(rest.replace(OUTER_DIGITS, ''))) return true;
    const form = listedForm(rest); // nothing, where all is signs
    return form.length >= REMAINING_MINIMUM && withoutNumbers(withoutWords(form, spelled)).length < REMAINING_MINIMUM;
  });
}

/** Longest first: none may hide in a longer one. */
function wordsFrom(texts: readonly string[]): string[] {
  return texts.flatMap(ownWords).sort((one, other) => other.length - one.length);
}

function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((left, word) => left.replaceAll(word, ' '), text);
}

function withoutNumbers(text: string): string {
  return text.replace(LONE_NUMBER, '').replace(/\s+/g, '');
}

/** The two signs that are read as letters. */
function withoutSigns(passphrase: string): string {
  return passphrase.normalize('NFKC').replaceAll('@', 'a').replaceAll('$', 's');
}

/** Lower case without accents, letters and digits alone; a passphrase of signs stays as it is. */
function lettersOf(passphrase: string): string {
  const plain = passphrase.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase();
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length >= REMAINING_MINIMUM ? letters : plain.replace(/\s/gu, '');
}

/** One character, syllable or word, again and again; the last time may be cut short. */
export function isRepetition(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length++) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return true;
  }
  return text.length <= 1;
}

/** `maria.de.la.o@juarez.gob.mx`, `De la O`: whole, and each word that is long enough to mean anything. */
function ownWords(text: string): string[] {
  const whole = lettersOf(text);
  return [whole, ...text.split(/[^\p{L}\p{N}]+/u).map(lettersOf)].filter((word) => word.length >= OWN_WORD_MINIMUM);
}

function withoutRuns(text: string): string {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const run = Math.max(...rows.map((row) => runLength(text.slice(at), row)));
    if (run < RUN_MINIMUM) rest += text.charAt(at);
    at += run < RUN_MINIMUM ? 1 : run;
  }
  return rest;
}

function runLength(text: string, row: string): number {
  const start = row.indexOf(text.charAt(0));
  if (start < 0) return 0;
  let length = 1;
  while (length < text.length && start + length < row.length && text[length] === row[start + length]) length++;
  return length;
}
