import type { ParamMap, Params } from '@angular/router';
import { auditFilter, type AuditFilter } from '@aula/identity/contract/staff';
import { safeParse } from 'zod/mini';

/** What of the log is shown: the whole of it stands in the address. */
export type AuditView = AuditFilter & { /** The page begins after this entry. */ readonly before?: string };

const WORDS: Readonly<Record<keyof AuditFilter, string>> = { by: 'quien', about: 'sobre', action: 'accion', from: 'desde', to: 'hasta', place: 'lugar' };
const KEYS = Object.keys(WORDS) as (keyof AuditFilter)[];

/** What in the address does not fit is passed over, as if it were not there. */
export function viewIn(query: ParamMap): AuditView {
  const asked = KEYS.flatMap((key) => {
    const value = safeParse(auditFilter[key], query.get(WORDS[key]) ?? undefined).data;
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  const before = query.get('antes');
  return { ...Object.fromEntries(asked), ...(before !== null && /^\d{1,18}$/.test(before) && { before }) };
}

/** The query of a view; what is not asked for is left out. */
export function queryOf(view: AuditView): Params {
  const asked = KEYS.map((key) => [WORDS[key], view[key] === '' ? null : (view[key] ?? null)] as const);
  return { ...Object.fromEntries(asked), antes: view.before ?? null };
}
