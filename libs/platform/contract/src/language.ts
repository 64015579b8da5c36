import * as z from 'zod/mini';

/** The languages people are spoken to in: Spanish of Mexico, the source and the default, and English. */
export const languages = z.enum(['es', 'en']);
export type Language = z.infer<typeof languages>;

/** As each is called in itself, which is how a choice of languages names them whoever reads it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { es: 'Español', en: 'English' };

/** Where a page stands in a language: `/cursos` is `/en/cursos` in English. */
export function addressIn(language: Language, path: string): string {
  return language === 'en' ? `/en${path}` : path;
}
