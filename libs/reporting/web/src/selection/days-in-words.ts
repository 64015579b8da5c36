import { formatDay, locale } from '@aula/platform/web';
import type { Days } from '@aula/reporting/contract';

const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** `entre el 1 de enero y el 27 de noviembre de 2026`; the year twice only where it is another. */
export function daysInWords({ from, to }: Days): string {
  if (from === to) return $localize`:@@reporting.when.day:el ${formatDay(to)}:day:`;
  const first = from.slice(0, 4) === to.slice(0, 4) ? dayAndMonth.format(new Date(from)) : formatDay(from);
  return $localize`:@@reporting.when.days:entre el ${first}:first: y el ${formatDay(to)}:last:`;
}
