import type { Municipality } from '@aula/territory/contract';
import { formatNumber } from '@aula/platform/web';

/** A municipality with how many people a list has there. */
export type CountedPlace = Municipality & { readonly people: number };

export interface PlaceChoice {
  readonly key: string;
  /** `Juárez (12)` */
  readonly word: string;
}

export function stateChoices(places: readonly CountedPlace[]): PlaceChoice[] {
  return choicesOf(places, ({ stateKey }) => stateKey, ({ stateName }) => stateName);
}

/** Of the state that was chosen; of all of them, each is named with its state. */
export function municipalityChoices(places: readonly CountedPlace[], state: string | undefined): PlaceChoice[] {
  const several = state === undefined && stateChoices(places).length > 1;
  return choicesOf(places.filter(({ stateKey }) => state === undefined || stateKey === state), ({ key }) => key, ({ name, stateName }) => (several ? `${name}, ${stateName}` : name));
}

/** What a list was narrowed to, for paper: the municipality with its state, the state, or nothing. */
export function placeWords(places: readonly CountedPlace[], { state, municipality }: { readonly state?: string | undefined; readonly municipality?: string | undefined }): string[] {
  const place = places.find(({ key, stateKey }) => (municipality ? key === municipality : stateKey === state));
  return place ? [...(municipality ? [place.name] : []), place.stateName] : [];
}

function choicesOf(places: readonly CountedPlace[], keyOf: (place: CountedPlace) => string, wordOf: (place: CountedPlace) => string): PlaceChoice[] {
  const people = new Map<string, { word: string; count: number }>();
  for (const place of places) people.set(keyOf(place), { word: wordOf(place), count: (people.get(keyOf(place))?.count ?? 0) + place.people });
  return [...people].map(([key, { word, count }]) => ({ key, word: `${word} (${formatNumber(count)})` }));
}
