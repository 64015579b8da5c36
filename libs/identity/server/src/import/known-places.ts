import type { MunicipalityInScope } from '@aula/territory/server';
import { plainWords } from './read-people-file';

export type FoundPlace = { readonly key: string } | { readonly what: 'no-such-place' } | { readonly what: 'several-places'; readonly states: string };

/** Spreadsheets take the zero from the front of a key. */
const KEY = /^\d{4,5}$/;

/** Municipalities of the whole country, by key and by name. */
export class KnownPlaces {
  private readonly byKey: ReadonlyMap<string, MunicipalityInScope>;
  private readonly byName = new Map<string, MunicipalityInScope[]>();

  constructor(places: readonly MunicipalityInScope[]) {
    this.byKey = new Map(places.map((place) => [place.key, place]));
    for (const place of places) {
      const name = plainWords(place.name);
      this.byName.set(name, [...(this.byName.get(name) ?? []), place]);
    }
  }

  /** By key, by name, by name and state in their columns, or «Juárez, Chihuahua» in one. Of several of one name, the only one within reach is meant. */
  find(municipality: string, state: string, isReached: (key: string) => boolean): FoundPlace {
    if (KEY.test(municipality)) return this.byKey.get(municipality.padStart(5, '0')) ?? { what: 'no-such-place' };
    const [name = '', stateInName = ''] = municipality.split(',');
    const ofName = this.byName.get(plainWords(name)) ?? [];
    const wanted = plainWords(state || stateInName);
    const fitting = wanted === '' ? ofName : ofName.filter((place) => plainWords(place.stateName).startsWith(wanted) || place.stateKey === wanted.padStart(2, '0'));
    const [only] = fitting;
    if (!only) return { what: 'no-such-place' };
    if (fitting.length === 1) return only;
    const reached = fitting.filter(({ key }) => isReached(key));
    return reached.length === 1 && reached[0] ? reached[0] : { what: 'several-places', states: fitting.map(({ stateName }) => stateName).sort((one, other) => one.localeCompare(other, 'es')).join(', ') };
  }
}
