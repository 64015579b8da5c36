import { userName } from '@aula/identity/contract/inviting';
import * as z from 'zod/mini';

export interface NamesTyped {
  readonly givenNames?: string | undefined;
  readonly firstSurname?: string | undefined;
  readonly secondSurname?: string | undefined;
}

const MAXIMUM = 40;
const NUMBERED = 99;

/** User names that fit somebody's names, best first: `xochitl.penafiel`, with the second surname, then with numbers. None where nothing readable is left of the names. */
export function userNamesFrom({ givenNames = '', firstSurname = '', secondSurname = '' }: NamesTyped): string[] {
  const [given, surname, second] = [plain(givenNames.trim().split(/\s+/u)[0] ?? ''), plain(firstSurname), plain(secondSurname)];
  const name = joined(given, surname);
  const numbered = Array.from({ length: NUMBERED - 1 }, (_, index) => `${name.slice(0, MAXIMUM - 2)}${index + 2}`);
  return [...new Set([name, joined(given, surname, second), ...numbered])].filter((one) => name !== '' && z.safeParse(userName, one).success);
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter(Boolean).join('.').slice(0, MAXIMUM);
}

/** Lower case, without accents, letters and digits alone: `Peñafiel` is `penafiel`. */
function plain(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/[^a-z0-9]/gu, '');
}
