import { locale } from '../language/language';

/** A number and its unit stay on one line. */
const JOINED = '\u00a0';

/** `jueves 3 de diciembre, 10:00 h`; the year only when it is another one. Without a zone, the reader's own. */
export function formatInstant(instant: string, timeZone?: string, now = new Date()): string {
  return $localize`:@@platform.day-and-hour:${formatDayOfWeek(instant, timeZone, now)}:day:, ${formatHour(instant, timeZone)}:hour:`;
}

/** `jueves 3 de diciembre`; the year only when it is another one. */
export function formatDayOfWeek(instant: string, timeZone?: string, now = new Date()): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const yearOf = (date: Date) => new Intl.DateTimeFormat(locale, { year: 'numeric', ...zone }).format(date);
  const moment = new Date(instant);
  const parts = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...zone }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return yearOf(moment) === yearOf(now)
    ? $localize`:@@platform.day-of-week:${part('weekday')}:weekday: ${part('day')}:day: de ${part('month')}:month:`
    : $localize`:@@platform.day-of-week-and-year:${part('weekday')}:weekday: ${part('day')}:day: de ${part('month')}:month: de ${part('year')}:year:`;
}

/** `9:05 h`, by twenty-four hours. */
export function formatHour(instant: string, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const parts = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', ...zone }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${Number(part('hour'))}:${part('minute')}${JOINED}h`;
}

/** A calendar day, `2026-11-20` → `20 de noviembre de 2026`. An instant is read in the given zone, else in the reader's. */
export function formatDay(day: string, timeZone?: string): string {
  const isCalendarDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const zone = isCalendarDay ? 'UTC' : timeZone;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...(zone !== undefined && { timeZone: zone }) }).format(new Date(day));
}

/** `0.4 MB`; below 0.05 MB `40 kB`. What a lesson costs of somebody's prepaid data. */
export function formatMegabytes(bytes: number): string {
  if (bytes < 50_000) return `${Math.max(1, Math.round(bytes / 1_000))}${JOINED}kB`;
  const megabytes = bytes / 1_000_000;
  const digits = megabytes < 10 ? 1 : 0;
  return `${formatNumber(megabytes, digits)}${JOINED}MB`;
}

/** `12 min`, `1 h`, `1 h 15 min`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest}${JOINED}min`;
  return rest === 0 ? `${hours}${JOINED}h` : `${hours}${JOINED}h ${rest}${JOINED}min`;
}

/** `6 horas`, `1 hora`, `1.5 horas`. */
export function formatHours(hours: number): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(hours);
  return hours === 1 ? $localize`:@@platform.one-hour:${number}:number:\u00a0hora` : $localize`:@@platform.hours:${number}:number:\u00a0horas`;
}

/** `1,946`; with a fixed number of decimals where asked. */
export function formatNumber(number: number, decimals = 0): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(number);
}
