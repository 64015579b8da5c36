import * as z from 'zod/mini';

/** The languages people are spoken to in: Spanish of Mexico, the source and the default, and English. */
export const languages = z.enum(['es', 'en']);
export type Language = z.infer<typeof languages>;

/** As each is called in itself, which is how a choice of languages names them whoever reads it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { es: 'Español', en: 'English' };

/** Where the choice of a language is kept on a device. A preference and no secret: page and server both read it. */
export const LANGUAGE_COOKIE = 'aula_language';

/** What an address says that makes the choice of a language: the server keeps the choice and leads on to the address without it. */
export const LANGUAGE_PARAMETER = 'idioma';

/** Where a page stands in a language: `/cursos` is `/en/cursos` in English. */
export function addressIn(language: Language, path: string): string {
  return language === 'en' ? `/en${path}` : path;
}
