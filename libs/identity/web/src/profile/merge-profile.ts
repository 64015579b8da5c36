import type { Profile } from '@aula/identity/contract';
import type { Municipality } from '@aula/territory/contract';

/** A profile as it stands in a form: the municipality as a place, or as the letters that are being typed. */
export interface ProfileWords {
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string;
  readonly place: Municipality | string;
  readonly agency: string;
  readonly unit: string;
  readonly position: string;
  /** Empty where none is chosen. */
  readonly level: string;
}

export type ProfileField = keyof ProfileWords;

export interface Merged {
  readonly words: ProfileWords;
  /** What the other device wrote into fields that were changed here too. */
  readonly others: Partial<ProfileWords>;
}

const FIELDS: readonly ProfileField[] = ['givenNames', 'firstSurname', 'secondSurname', 'place', 'agency', 'unit', 'position', 'level'];

/**
 * What was typed here over `base`, and what another device saved meanwhile. A field that nobody touched here takes theirs;
 * one that was changed here keeps its words, and where both changed it, theirs are told.
 */
export function mergeProfile(base: ProfileWords, mine: ProfileWords, theirs: ProfileWords): Merged {
  const isChanged = (words: ProfileWords, field: ProfileField) => !isSame(words[field], base[field]);
  const inBoth = FIELDS.filter((field) => isChanged(mine, field) && isChanged(theirs, field) && !isSame(mine[field], theirs[field]));
  return {
    words: Object.fromEntries(FIELDS.map((field) => [field, isChanged(mine, field) ? mine[field] : theirs[field]])) as unknown as ProfileWords,
    others: Object.fromEntries(inBoth.map((field) => [field, theirs[field]])),
  };
}

export function isUnchanged(one: ProfileWords, other: ProfileWords): boolean {
  return FIELDS.every((field) => isSame(one[field], other[field]));
}

export function wordsOf({ givenNames, firstSurname, secondSurname, municipality, agency, unit, position, level }: Profile): ProfileWords {
  return { givenNames, firstSurname, secondSurname: secondSurname ?? '', place: municipality ?? '', agency, unit, position, level: level ?? '' };
}

function isSame(one: Municipality | string, other: Municipality | string): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : one.key === other.key;
}
