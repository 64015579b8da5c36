import { formatInstant } from '@aula/platform/web';

/** `Buenos días` until noon, `Buenas tardes` until seven, then `Buenas noches`, by the clock of that zone. */
export function greetingAt(now: Date, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const hour = Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', ...zone }).format(now));
  if (hour >= 5 && hour < 12) return 'Buenos días';
  return hour >= 12 && hour < 19 ? 'Buenas tardes' : 'Buenas noches';
}

/** `Domingo 22 de noviembre · 9:10 h en Guazapares`. */
export function momentIn(now: Date, place?: { name: string; timeZone: string }): string {
  const [day, hour] = formatInstant(now.toISOString(), place?.timeZone, now).split(', ');
  const words = `${day ?? ''} · ${hour ?? ''}${place ? ` en ${place.name}` : ''}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
