import type { ParamMap, Params } from '@angular/router';
import { rosterFilter, type RosterFilter, type RosterOrder, type RosterSort, type Standing } from '@aula/enrolment/contract';
import { safeParse } from 'zod/mini';

/** What a roster shows: the whole of it stands in the address, so that a view can be shared, kept, and gone back to. */
export interface RosterView extends RosterFilter, RosterOrder {
  /** From 1. */
  readonly page: number;
}

const STANDINGS: Readonly<Record<Standing, string>> = { 'not-started': 'sin-empezar', 'under-way': 'en-curso', behind: 'atras', completed: 'acreditaron' };
const SORTS: Readonly<Record<RosterSort, string>> = { name: 'nombre', progress: 'avance', 'last-activity': 'actividad' };
const LAST_PAGE = 10_000;

/** What in the address does not fit is passed over, as if it were not there. */
export function viewIn(query: ParamMap): RosterView {
  const state = query.get('estado');
  const municipality = query.get('municipio');
  const q = safeParse(rosterFilter.q, query.get('buscar') ?? undefined).data;
  const page = Number(query.get('pagina') ?? 1);
  return {
    ...(state !== null && safeParse(rosterFilter.state, state).success && { state }),
    ...(municipality !== null && safeParse(rosterFilter.municipality, municipality).success && { municipality }),
    ...withKey('standing', keyOf(STANDINGS, query.get('situacion'))),
    ...(q !== undefined && q !== '' && { q }),
    sort: keyOf(SORTS, query.get('orden')) ?? 'name',
    direction: query.get('sentido') === 'desc' ? 'descending' : 'ascending',
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The query of a view; what is as usual is left out, so that the address stays short. */
export function queryOf({ state, municipality, standing, q, sort, direction: turn, page }: RosterView): Params {
  return {
    estado: state ?? null, municipio: municipality ?? null, situacion: standing ? STANDINGS[standing] : null, buscar: q !== undefined && q !== '' ? q : null,
    orden: sort === 'name' ? null : SORTS[sort], sentido: turn === 'descending' ? 'desc' : null, pagina: page === 1 ? null : page,
  };
}

/** Whether anything but the order and the page was asked for. */
export function isFiltered({ state, municipality, standing, q }: RosterView): boolean {
  return [state, municipality, standing, q].some((one) => one !== undefined);
}

/** What a click on a heading asks for: names begin at A, progress at the least, activity at the longest ago; a second click turns it round. */
export function sortedBy(sort: RosterSort, view: RosterView): RosterView {
  const isTurned = view.sort === sort && view.direction === 'ascending';
  return { ...view, sort, direction: isTurned ? 'descending' : 'ascending', page: 1 };
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, wanted: string | null): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === wanted);
}

function withKey(key: 'standing', value: Standing | undefined): { standing?: Standing } {
  return value === undefined ? {} : { [key]: value };
}
