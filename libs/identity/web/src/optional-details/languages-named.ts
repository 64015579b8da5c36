import { INDIGENOUS_LANGUAGES, type IndigenousLanguage, OTHER_NAMES } from '@aula/identity/contract/optional-details';

const COLLATOR = new Intl.Collator('es');
const ALL = (Object.keys(INDIGENOUS_LANGUAGES) as IndigenousLanguage[]).sort((one, other) => COLLATOR.compare(INDIGENOUS_LANGUAGES[one], INDIGENOUS_LANGUAGES[other]));

/**
 * The languages in whose name the letters stand, or in a name that speakers use, those that begin with them first: without accents, apostrophes
 * and case. No letters name all.
 */
export function languagesNamed(letters: string): readonly IndigenousLanguage[] {
  const wanted = plain(letters);
  const found = ALL.filter((key) => namesOf(key).includes(wanted));
  const isFirst = (key: IndigenousLanguage) => namesOf(key).split(' ').some((word) => word.startsWith(wanted));
  return [...found.filter(isFirst), ...found.filter((key) => !isFirst(key))];
}

function namesOf(key: IndigenousLanguage): string {
  return plain(`${INDIGENOUS_LANGUAGES[key]} ${OTHER_NAMES[key] ?? ''}`);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}|[’'ʼ]/gu, '').toLowerCase().trim();
}
