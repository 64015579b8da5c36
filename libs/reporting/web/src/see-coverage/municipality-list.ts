import type { MunicipalityCoverage } from '@aula/reporting/contract';

export type SortField = 'name' | 'accounts' | 'enrolled' | 'completed';
export interface Sorting {
  readonly field: SortField;
  readonly isDescending: boolean;
}

/** Names of places are sorted as Spanish does, in whatever language the page is. */
const inSpanish = new Intl.Collator('es-MX', { sensitivity: 'base' });

/** Without accents and case: `Bocoyna` is found by `bocoy`, `Cuauhtémoc` by `cuauhtemoc`. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().trim();
}

/** The municipalities whose name holds the typed text, in the wanted order; equal ones by name. */
export function listed(all: readonly MunicipalityCoverage[], typed: string, { field, isDescending }: Sorting): MunicipalityCoverage[] {
  const wanted = plain(typed);
  const direction = isDescending ? -1 : 1;
  return all
    .filter(({ name }) => plain(name).includes(wanted))
    .sort((one, other) => direction * compare(one, other, field) || inSpanish.compare(one.name, other.name));
}

function compare(one: MunicipalityCoverage, other: MunicipalityCoverage, field: SortField): number {
  return field === 'name' ? inSpanish.compare(one.name, other.name) : one[field] - other[field];
}

/** What a click on a heading asks for: names begin at A, numbers at the largest; a second click turns it round. */
export function sortedBy(field: SortField, before: Sorting): Sorting {
  return { field, isDescending: before.field === field ? !before.isDescending : field !== 'name' };
}
