/** The languages of the interface. Spanish is the source and the default; each is a build of its own, at `/` and at `/en/`. */
export type Language = 'es' | 'en';

/** The language this build speaks. */
export const language: Language = $localize.locale === 'en' ? 'en' : 'es';

/** For `Intl`: numbers, dates and lists as the readers of this build write them. */
export const locale = language === 'en' ? 'en-US' : 'es-MX';

/** Where a page stands in a language: `/cursos` is `/en/cursos` in English. */
export function addressIn(wanted: Language, address: string): string {
  return wanted === 'en' ? `/en${address}` : address;
}

/** `las lecciones 1.3, 1.4 y 2.1`: a series as a sentence names it. */
export function inSeries(parts: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}
