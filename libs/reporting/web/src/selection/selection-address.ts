import type { ParamMap, Params } from '@angular/router';
import { type Period, RUNNING_PERIODS, type RunningPeriod, type SelectionQuery, selectionQuery } from '@aula/reporting/contract';
import { type core, safeParse } from 'zod/mini';

const PERIODS: Readonly<Record<RunningPeriod, string>> = { administration: 'administracion', year: 'este-ano', 'last-90-days': '90-dias' };

/** What the address asks for, so that a view can be shared, kept, and gone back to. What does not fit is passed over, as if it were not there. */
export function selectionIn(query: ParamMap): SelectionQuery {
  return {
    state: fitting(selectionQuery.state, query.get('estado')),
    municipality: fitting(selectionQuery.municipality, query.get('municipio')),
    course: fitting(selectionQuery.course, query.get('curso')),
    period: periodIn(query.get('periodo')),
  };
}

/** The same as it stands in the address. */
export function addressQueryOf({ state, municipality, course, period }: SelectionQuery): Params {
  return { estado: state ?? null, municipio: municipality ?? null, curso: course ?? null, periodo: period === undefined ? null : wordOf(period) };
}

/** The value, where the contract takes it. */
export function fitting<S extends core.$ZodType>(schema: S, value: string | null): core.output<S> | undefined {
  return value === null ? undefined : safeParse(schema, value).data;
}

function periodIn(word: string | null): Period | undefined {
  return RUNNING_PERIODS.find((period) => PERIODS[period] === word) ?? (word?.includes('..') ? fitting(selectionQuery.period, word) : undefined);
}

function wordOf(period: Period): string {
  const running = RUNNING_PERIODS.find((one) => one === period);
  return running ? PERIODS[running] : period;
}
