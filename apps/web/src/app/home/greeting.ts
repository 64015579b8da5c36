import { formatDayOfWeek, formatHour } from '@aula/platform/web';

/** `Buenos días` until noon, `Buenas tardes` until seven, then `Buenas noches`, by the clock of that zone. */
export function greetingAt(now: Date, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const hour = Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', ...zone }).format(now));
  if (hour >= 5 && hour < 12) return $localize`:@@web.good-morning:Buenos días`;
  return hour >= 12 && hour < 19 ? $localize`:@@web.good-afternoon:Buenas tardes` : $localize`:@@web.good-evening:Buenas noches`;
}

/** `Domingo 22 de noviembre · 9:10 h en Guazapares`. */
export function momentIn(now: Date, place?: { name: string; timeZone: string }): string {
  const day = formatDayOfWeek(now.toISOString(), place?.timeZone, now);
  const hour = formatHour(now.toISOString(), place?.timeZone);
  const words = place ? $localize`:@@web.moment-in-place:${day}:day: · ${hour}:hour: en ${place.name}:place:` : [day, hour].join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
