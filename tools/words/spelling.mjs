// Spanish of Mexico as the dictionary of dictionary-es-mx has it, with what a dictionary leaves out: verbs that carry their pronouns, names, words of the trade.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionary from 'dictionary-es-mx';
import nspell from 'nspell';
import { root } from '../steps.mjs';

const checker = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));

/** `confírmala`, `faltarle`, `enviándoselo`: what is left without the pronouns must be a word, with or without its accent. */
const PRONOUN = /(?:me|te|se|nos|l[aeo]s?)$/;

/** Words allowed beside the dictionary, by heading, in `names.txt`: a line each, `#` opens a heading. */
export const allowed = new Set(readFileSync(join(root, 'tools/words/names.txt'), 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')));

/** @param {string} text @returns {string[]} the words of a text that nobody knows, each once */
export function misspelt(text) {
  const words = text.replace(/https?:\/\/\S+|\S+@\S+/g, ' ').match(/\p{L}+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length > 1 && !isKnown(word));
}

/** @param {string} word */
function isKnown(word) {
  return allowed.has(word) || allowed.has(word.toLowerCase()) || checker.correct(word) || isVerbWithPronouns(word.toLowerCase());
}

/** @param {string} word One pronoun taken off, then another. */
function isVerbWithPronouns(word) {
  const stem = word.replace(PRONOUN, '');
  if (stem === word || stem.length < 2) return false;
  return [stem, withoutAccents(stem), `${withoutAccents(stem)}n`].some((form) => checker.correct(form)) || isVerbWithPronouns(stem);
}

/** @param {string} word */
const withoutAccents = (word) => word.normalize('NFD').replace(/(?<=[aeiou])\u0301/g, '').normalize('NFC');
