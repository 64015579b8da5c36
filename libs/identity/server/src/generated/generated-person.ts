import { drawsOf } from '@aula/platform/server';
import { AGENCIES, GIVEN_NAMES, POSITIONS, SURNAMES } from './words';

/** How a generated person introduces themselves. The e-mail says what they are. */
export interface GeneratedProfile {
  readonly email: string;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly agency: string;
  readonly position: string;
}

/** One in so many has a single surname. */
const SINGLE_SURNAME = 12;

/** Nobody has such an address: `.example` is kept free for ever (RFC 2606). */
export function emailOf(seed: string, number: number): string {
  return `generada.${seed}.${String(number).padStart(6, '0')}@demo.example`;
}

/** The same person for the same seed and number. Which of the places is theirs is drawn first, so that it does not hang on the lists of words. */
export function generatedPerson<Place>(seed: string, number: number, places: readonly Place[]): { readonly profile: GeneratedProfile; readonly place: Place } {
  const draw = drawsOf(`person ${seed} ${number}`);
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[draw(items.length)];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  };
  const place = oneOf(places);
  return {
    place,
    profile: {
      email: emailOf(seed, number), givenNames: oneOf(GIVEN_NAMES), firstSurname: oneOf(SURNAMES), secondSurname: draw(SINGLE_SURNAME) === 0 ? null : oneOf(SURNAMES),
      agency: oneOf(AGENCIES), position: oneOf(POSITIONS),
    },
  };
}
