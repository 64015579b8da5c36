import type { ParamMap, Params } from '@angular/router';
import { peopleFilter, type PeopleFilter, type WorkStanding } from '@aula/identity/contract/staff';
import type { Role } from '@aula/platform/contract';
import { safeParse } from 'zod/mini';

/** What a list shows: the whole of it stands in the address, so that a view can be shared, kept, and gone back to. */
export interface PeopleView extends PeopleFilter {
  /** From 1. */
  readonly page: number;
}

const WORK: Readonly<Record<WorkStanding, string>> = { declared: 'declarada', confirmed: 'confirmada', declined: 'por-corregir' };
const ROLES: Readonly<Record<Role, string>> = { learner: 'participante', trainer: 'facilitadora', liaison: 'enlace', coordinator: 'coordinacion', auditor: 'auditoria', administrator: 'administracion' };
const LAST_PAGE = 10_000;

/** What in the address does not fit is passed over, as if it were not there. */
export function viewIn(query: ParamMap): PeopleView {
  const page = Number(query.get('pagina') ?? 1);
  return {
    ...fitting('state', query.get('estado')), ...fitting('municipality', query.get('municipio')), ...fitting('agency', query.get('dependencia')), ...fitting('q', query.get('buscar')),
    ...fitting('role', keyOf(ROLES, query.get('papel'))), ...fitting('work', keyOf(WORK, query.get('adscripcion'))),
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The query of a view; what is as usual is left out, so that the address stays short. */
export function queryOf({ state, municipality, role, work, agency = '', q = '', page }: PeopleView): Params {
  return {
    estado: state ?? null, municipio: municipality ?? null, papel: role ? ROLES[role] : null, adscripcion: work ? WORK[work] : null,
    dependencia: agency === '' ? null : agency, buscar: q === '' ? null : q, pagina: page === 1 ? null : page,
  };
}

/** Whether anything but the page was asked for. */
export function isFiltered({ page: _page, ...filter }: PeopleView): boolean {
  return Object.values(filter).some((one) => one !== undefined && one !== '');
}

function fitting(key: keyof PeopleFilter, value: string | null | undefined): PeopleFilter {
  if (value === null || value === undefined) return {};
  const read = safeParse(peopleFilter[key], value);
  return read.success && read.data !== undefined && read.data !== '' ? { [key]: read.data } : {};
}

function keyOf(words: Readonly<Record<string, string>>, wanted: string | null): string | undefined {
  return Object.keys(words).find((key) => words[key] === wanted);
}
