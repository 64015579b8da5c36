import { formatDay, formatHour, formatNumber } from '@aula/platform/web';
import type { CoveredSelection, MunicipalityCoverage } from '@aula/reporting/contract';
import { type Counted, courseInWords, peopleInWords, whenInWords } from '../selection/selection-sentences';
import { formatShare, shareOf } from './ramp';

/** The one thing the page says: how many municipalities, out of how many; of a single one, how many people. */
export function headlineOf({ municipalities, municipalitiesWithCompletion: reached, completed }: CoveredSelection, counted: Counted, isWhole: boolean): string {
  if (municipalities.length === 1) return peopleInWords('completed', completed, counted);
  const all = municipalitiesInWords(municipalities.length, counted.selection.state.name, isWhole);
  const when = whenInWords(counted);
  if (reached === 0) return $localize`:@@reporting.headline.none:Nadie acreditó ${courseInWords(counted.selection, 'none')}:course: ${when}:when: en ${all}:municipalities:`;
  const course = courseInWords(counted.selection, 'one');
  return reached === 1
    ? $localize`:@@reporting.headline.one:1 de ${all}:municipalities: tiene al menos una persona que acreditó ${course}:course: ${when}:when:`
    : $localize`:@@reporting.headline.many:${formatNumber(reached)}:count: de ${all}:municipalities: tienen al menos una persona que acreditó ${course}:course: ${when}:when:`;
}

function municipalitiesInWords(count: number, state: string, isWhole: boolean): string {
  return isWhole
    ? $localize`:@@reporting.municipalities.of-state:${formatNumber(count)}:count: municipios de ${state}:state:`
    : $localize`:@@reporting.municipalities.of-yours:tus ${formatNumber(count)}:count: municipios de ${state}:state:`;
}

/** `Chihuahua · 67 municipios · corte al 23 de noviembre de 2026, 9:10 h`, by the reader's clock. */
export function scopeOf(municipalityCount: number, { selection, asOf, zone }: Counted): string {
  const municipalities = municipalityCount === 1 ? $localize`:@@reporting.one-municipality:1 municipio` : $localize`:@@reporting.municipality-count:${formatNumber(municipalityCount)}:count: municipios`;
  return $localize`:@@reporting.name-scope-of-as-of-cut:${selection.state.name}:name: · ${municipalities}:scopeOf: · corte al ${momentOf(asOf, zone)}:cut:`;
}

/** `23 de noviembre de 2026, 9:10 h` */
export function momentOf(asOf: string, zone: string | undefined): string {
  return `${formatDay(asOf, zone)}, ${formatHour(asOf, zone)}`;
}

/** What lies behind the headline, with its denominator. */
export function summaryOf(covered: CoveredSelection): string {
  const without = covered.municipalities.filter(({ accounts }) => accounts === 0).length;
  const share = shareOf(covered);
  if (share === undefined) return $localize`:@@reporting.there-are-no-accounts-in-this:Todavía no hay cuentas en este territorio.`;
  const people = $localize`:@@reporting.summary:${completedWords(covered.completed)}:people: por ${accountWords(covered.accounts)}:accounts: (${formatShare(share)}:share:).`;
  if (without === 0) return people;
  const missing = without === 1
    ? $localize`:@@reporting.in-1-municipality-nobody-has-an:En 1 municipio nadie tiene cuenta: ahí no calculamos cobertura.`
    : $localize`:@@reporting.in-count-municipalities-nobody-has-an:En ${formatNumber(without)}:count: municipios nadie tiene cuenta: ahí no calculamos cobertura.`;
  return [people, missing].join(' ');
}

/** The figures of one municipality in one line. */
export function figuresOf({ name, accounts, enrolled, completed }: MunicipalityCoverage): string {
  const share = shareOf({ accounts, completed });
  if (share === undefined) {
    return [$localize`:@@reporting.name-no-accounts:${name}:name:: sin cuentas`, ...(enrolled > 0 ? [enrolledWords(enrolled)] : []), ...(completed > 0 ? [completedWords(completed)] : [])].join(', ');
  }
  const counted = accounts === 1 ? $localize`:@@reporting.one-account-in:${name}:name:\: 1 cuenta` : $localize`:@@reporting.accounts-in:${name}:name:\: ${formatNumber(accounts)}:count: cuentas`;
  return [counted, enrolledWords(enrolled), `${completedWords(completed)} (${formatShare(share)})`].join(', ');
}

export function accountWords(count: number): string {
  return count === 1 ? $localize`:@@reporting.1-account:1 cuenta` : $localize`:@@reporting.count-accounts:${formatNumber(count)}:count: cuentas`;
}

/** Of the accounts: those whose work somebody else has confirmed. */
export function confirmedWords(count: number): string {
  return count === 1 ? $localize`:@@reporting.1-confirmed:1 con adscripción confirmada` : $localize`:@@reporting.count-confirmed:${formatNumber(count)}:count: con adscripción confirmada`;
}

export function enrolledWords(count: number): string {
  return count === 1 ? $localize`:@@reporting.1-person-enrolled:1 persona inscrita` : $localize`:@@reporting.count-people-enrolled:${formatNumber(count)}:count: personas inscritas`;
}

export function completedWords(count: number): string {
  return count === 1 ? $localize`:@@reporting.1-person-who-completed:1 persona acreditada` : $localize`:@@reporting.count-people-who-completed:${formatNumber(count)}:count: personas acreditadas`;
}
