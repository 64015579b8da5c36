import * as z from 'zod/mini';
import type { MunicipalityCoverage } from './coverage';

/** How the table of municipalities stands: a column, and `-` before it for the largest first. */
export const municipalityOrder = z.enum(['name', '-name', 'accounts', '-accounts', 'enrolled', '-enrolled', 'completed', '-completed']);
export type MunicipalityOrder = z.infer<typeof municipalityOrder>;
export const USUAL_ORDER: MunicipalityOrder = '-completed';

/** Names of places are Spanish in every language of the interface. */
const inSpanish = new Intl.Collator('es', { sensitivity: 'base' });

/** Without accents and case: `Bocoyna` is found by `bocoy`, `Cuauhtémoc` by `cuauhtemoc`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().trim();
}

/** The municipalities whose name holds the words, in the wanted order; equal ones by name. Screen and file both come from here. */
export function listed(all: readonly MunicipalityCoverage[], words: string, order: MunicipalityOrder): MunicipalityCoverage[] {
  const wanted = plain(words);
  const direction = order.startsWith('-') ? -1 : 1;
  const field = order.replace('-', '') as 'name' | 'accounts' | 'enrolled' | 'completed';
  const compare = (one: MunicipalityCoverage, other: MunicipalityCoverage) => (field === 'name' ? byName(one, other) : one[field] - other[field]);
  return all.filter(({ name }) => plain(name).includes(wanted)).sort((one, other) => direction * compare(one, other) || byName(one, other));
}

function byName(one: MunicipalityCoverage, other: MunicipalityCoverage): number {
  return inSpanish.compare(one.name, other.name) || one.key.localeCompare(other.key);
}
