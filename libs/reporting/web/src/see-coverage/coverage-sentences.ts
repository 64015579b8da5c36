import type { MunicipalityCoverage, StateCoverage } from '@aula/reporting/contract';
import { shareOf } from './ramp';

const whole = new Intl.NumberFormat('es-MX');
const percent = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 });

export function formatCount(count: number): string {
  return whole.format(count);
}

/** `20.9 %`, with the space that Spanish asks for; undefined has no share. */
export function formatShare(share: number | undefined): string {
  return share === undefined ? 'sin cuentas' : `${percent.format(share * 100)}\u00a0%`;
}

/** The one thing the page says: how many municipalities, out of how many. */
export function headlineOf(state: StateCoverage): string {
  const { municipalitiesInScope: all, municipalitiesWithCompletion: reached, municipalities } = state;
  if (all === 1) return headlineOfOne(municipalities[0], reached);
  if (reached === 0) return `Ninguno de los ${formatCount(all)} municipios tiene todavía una persona acreditada`;
  return `${formatCount(reached)} de ${formatCount(all)} municipios ${reached === 1 ? 'tiene' : 'tienen'} al menos una persona acreditada`;
}

function headlineOfOne(municipality: MunicipalityCoverage | undefined, reached: number): string {
  const name = municipality?.name ?? 'El municipio';
  return reached === 0 ? `${name} no tiene todavía personas acreditadas` : `${name} tiene ${people(municipality?.completed ?? 0, 'acreditada')}`;
}

/** How many municipalities the page speaks of: `67 municipios`. */
export function scopeOf(state: StateCoverage): string {
  return state.municipalitiesInScope === 1 ? '1 municipio' : `${formatCount(state.municipalitiesInScope)} municipios`;
}

/** What lies behind the headline, with its denominator. */
export function summaryOf(state: StateCoverage): string {
  const without = state.municipalities.filter(({ accounts }) => accounts === 0).length;
  const share = shareOf(state);
  const people = share === undefined
    ? 'Todavía no hay cuentas en este territorio.'
    : `Son ${formatCount(state.completed)} personas acreditadas por ${formatCount(state.accounts)} cuentas (${formatShare(share)}).`;
  if (without === 0 || share === undefined) return people;
  return `${people} ${without === 1 ? 'En 1 municipio nadie tiene' : `En ${formatCount(without)} municipios nadie tiene`} cuenta: ahí no calculamos cobertura.`;
}

/** The figures of one municipality in one line. */
export function figuresOf({ name, accounts, enrolled, completed }: MunicipalityCoverage): string {
  const share = shareOf({ accounts, completed });
  if (share === undefined) {
    const others = [enrolled > 0 && people(enrolled, 'inscrita'), completed > 0 && people(completed, 'acreditada')].filter(Boolean);
    return [`${name}: sin cuentas`, ...others].join(', ');
  }
  return `${name}: ${accounts === 1 ? '1 cuenta' : `${formatCount(accounts)} cuentas`}, ${people(enrolled, 'inscrita')}, ${people(completed, 'acreditada')} (${formatShare(share)})`;
}

function people(count: number, what: 'inscrita' | 'acreditada'): string {
  return count === 1 ? `1 persona ${what}` : `${formatCount(count)} personas ${what}s`;
}
