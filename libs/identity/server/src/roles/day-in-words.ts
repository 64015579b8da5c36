import type { Language } from '@aula/platform/contract';

/** `9 de octubre de 2026`, `October 9, 2026`: a day of the calendar, the same in every zone. */
export function dayInWords(language: Language, day: string): string {
  return new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
