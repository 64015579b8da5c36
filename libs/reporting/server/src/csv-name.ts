import { dayIn, USUAL_ZONE } from '@aula/platform/server';
import type { Selection } from '@aula/reporting/contract';

/** What a file holds, of where, and of which day: `acreditadas-juarez-2026-11-27.csv`. */
export function csvName(what: string, selection: Selection | undefined, now: Date): string {
  const place = selection?.municipality?.name ?? selection?.state.name;
  return `${[what, ...(place === undefined ? [] : [inAddress(place)]), dayIn(USUAL_ZONE, now)].join('-')}.csv`;
}

function inAddress(name: string): string {
  return name.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
