import { locale } from '@aula/platform/web';
import type { MunicipalityCoverage, StateCoverage } from '@aula/reporting/contract';
import { shareOf } from './ramp';

const whole = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

export function formatCount(count: number): string {
  return whole.format(count);
}

/** `20.9 %`, with the space that Spanish asks for; undefined has no share. */
export function formatShare(share: number | undefined): string {
  return share === undefined ? $localize`:@@reporting.no-accounts:sin cuentas` : `${percent.format(share * 100)}\u00a0%`;
}

/** The one thing the page says: how many municipalities, out of how many. */
export function headlineOf(state: StateCoverage): string {
  const { municipalitiesInScope, municipalitiesWithCompletion: reached, municipalities } = state;
  const all = formatCount(municipalitiesInScope);
  if (municipalitiesInScope === 1) return headlineOfOne(municipalities[0], reached);
  if (reached === 0) return $localize`:@@reporting.none-of-the-all-municipalities-has:Ninguno de los ${all}:all: municipios tiene todavía una persona acreditada`;
  if (reached === 1) return $localize`:@@reporting.1-of-all-municipalities-has-at:1 de ${all}:all: municipios tiene al menos una persona acreditada`;
  return $localize`:@@reporting.count-of-all-municipalities-have-at:${formatCount(reached)}:count: de ${all}:all: municipios tienen al menos una persona acreditada`;
}

function headlineOfOne(municipality: MunicipalityCoverage | undefined, reached: number): string {
  const name = municipality?.name ?? '';
  if (reached === 0) return $localize`:@@reporting.name-has-no-people-who-completed:${name}:name: no tiene todavía personas acreditadas`;
  const completed = municipality?.completed ?? 0;
  return completed === 1 ? $localize`:@@reporting.name-has-1-person-who-completed:${name}:name: tiene 1 persona acreditada` : $localize`:@@reporting.name-has-count-people-who-completed:${name}:name: tiene ${formatCount(completed)}:count: personas acreditadas`;
}

/** How many municipalities the page speaks of: `67 municipios`. */
export function scopeOf(state: StateCoverage): string {
  return state.municipalitiesInScope === 1 ? $localize`:@@reporting.one-municipality:1 municipio` : $localize`:@@reporting.municipality-count:${formatCount(state.municipalitiesInScope)}:count: municipios`;
}

/** What lies behind the headline, with its denominator. */
export function summaryOf(state: StateCoverage): string {
  const without = state.municipalities.filter(({ accounts }) => accounts === 0).length;
  const share = shareOf(state);
  if (share === undefined) return $localize`:@@reporting.there-are-no-accounts-in-this:Todavía no hay cuentas en este territorio.`;
  const people = $localize`:@@reporting.that-is-count-people-who-completed:Son ${formatCount(state.completed)}:count: personas acreditadas por ${formatCount(state.accounts)}:count2: cuentas (${formatShare(share)}:share:).`;
  if (without === 0) return people;
  const missing = without === 1
    ? $localize`:@@reporting.in-1-municipality-nobody-has-an:En 1 municipio nadie tiene cuenta: ahí no calculamos cobertura.`
    : $localize`:@@reporting.in-count-municipalities-nobody-has-an:En ${formatCount(without)}:count: municipios nadie tiene cuenta: ahí no calculamos cobertura.`;
  return [people, missing].join(' ');
}

/** The figures of one municipality in one line. */
export function figuresOf({ name, accounts, enrolled, completed }: MunicipalityCoverage): string {
  const share = shareOf({ accounts, completed });
  if (share === undefined) {
    return [$localize`:@@reporting.name-no-accounts:${name}:name:: sin cuentas`, ...(enrolled > 0 ? [enrolledWords(enrolled)] : []), ...(completed > 0 ? [completedWords(completed)] : [])].join(', ');
  }
  const counted = accounts === 1 ? $localize`:@@reporting.one-account-in:${name}:name:\: 1 cuenta` : $localize`:@@reporting.accounts-in:${name}:name:\: ${formatCount(accounts)}:count: cuentas`;
  return [counted, enrolledWords(enrolled), `${completedWords(completed)} (${formatShare(share)})`].join(', ');
}

function enrolledWords(count: number): string {
  return count === 1 ? $localize`:@@reporting.1-person-enrolled:1 persona inscrita` : $localize`:@@reporting.count-people-enrolled:${formatCount(count)}:count: personas inscritas`;
}

function completedWords(count: number): string {
  return count === 1 ? $localize`:@@reporting.1-person-who-completed:1 persona acreditada` : $localize`:@@reporting.count-people-who-completed:${formatCount(count)}:count: personas acreditadas`;
}
