import type { Language } from '@aula/platform/contract';

/** The language this build speaks: each is a build of its own, at `/` and at `/en/`. */
export const language: Language = $localize.locale === 'en' ? 'en' : 'es';

/** For `Intl`: numbers, dates and lists as the readers of this build write them. */
export const locale = language === 'en' ? 'en-US' : 'es-MX';

/** `1.3, 1.4 y 2.1`: a series as a sentence names it. */
export function inSeries(parts: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}
