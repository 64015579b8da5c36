import type { ComparedPlace, ProtectedCount } from '@aula/reporting/contract';

/** Most completions first, then most enrolments, then by name. A hidden count stands between nobody and the first step. */
export function byCompletion(places: readonly ComparedPlace[]): ComparedPlace[] {
  return [...places].sort((one, other) => rank(other.completed) - rank(one.completed) || rank(other.enrolled) - rank(one.enrolled) || one.name.localeCompare(other.name, 'es'));
}

function rank(count: ProtectedCount): number {
  return count ?? 1;
}
