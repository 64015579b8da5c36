import { type Days, daysNamed, type Period } from '@aula/reporting/contract';
import type { MunicipalityInScope } from '@aula/territory/server';

type Place = Pick<MunicipalityInScope, 'key' | 'today' | 'administration'>;

/** A period, found out for some municipalities. */
export interface PeriodThere {
  /** First and last day, both included; null for all time. Where municipalities differ, the earliest and the latest. */
  readonly days: Days | null;
  /** By municipality, since when its present administration governs, where that is the period; whoever is not in it has no such period. */
  readonly terms: Readonly<Record<string, string>> | null;
  /** What those administrations are called. */
  readonly administrations: string[];
}

const ONE_DAY = 86_400_000;
const RUNNING_DAYS = 90;

export function daysOf(period: Period | undefined, places: readonly Place[]): PeriodThere {
  const today = places.map((place) => place.today).sort().at(-1);
  if (period === undefined || today === undefined) return between(null);
  if (period === 'year') return between({ from: `${today.slice(0, 4)}-01-01`, to: today });
  if (period === 'last-90-days') return between({ from: daysBefore(today, RUNNING_DAYS - 1), to: today });
  if (period === 'administration') return sinceTakingOffice(places, today);
  return between(daysNamed(period) ?? null);
}

function sinceTakingOffice(places: readonly Place[], today: string): PeriodThere {
  const known = places.flatMap(({ key, administration }) => (administration ? [{ key, ...administration }] : []));
  const [from = today] = known.map(({ startsOn }) => startsOn).sort();
  return {
    days: { from, to: today },
    terms: Object.fromEntries(known.map(({ key, startsOn }) => [key, startsOn])),
    administrations: [...new Set(known.map(({ label }) => label))].sort(),
  };
}

function between(days: Days | null): PeriodThere {
  return { days, terms: null, administrations: [] };
}

function daysBefore(day: string, count: number): string {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() - count * ONE_DAY).toISOString().slice(0, 10);
}
