import { IMPORT_ROWS_MAXIMUM } from '@aula/identity/contract/inviting';
import type { Language } from '@aula/platform/contract';

/** What may be wrong with a file, or with one of its cells. */
export type Fault =
  | { readonly what: 'unreadable' | 'empty' | 'too-many' | 'no-email-column' | 'no-place-column' }
  | { readonly what: 'no-email' | 'bad-email' | 'no-place' | 'out-of-reach' | 'bad-text' | 'no-such-role' | 'role-not-yours' | 'no-such-course' }
  | { readonly what: 'twice'; readonly line: number }
  | { readonly what: 'no-such-place'; readonly nearest: string | undefined }
  | { readonly what: 'several-places'; readonly states: string };

const NO_DETAILS: Readonly<Record<Exclude<Fault['what'], 'twice' | 'no-such-place' | 'several-places'>, Readonly<Record<Language, string>>>> = {
  unreadable: { es: 'No pudimos leer el archivo. Guárdalo como CSV desde tu hoja de cálculo y vuelve a intentarlo.', en: 'We could not read the file. Save it as CSV from your spreadsheet and try again.' },
  empty: { es: 'El archivo no tiene renglones debajo de los encabezados.', en: 'The file has no rows below its headers.' },
  'too-many': { es: `El archivo tiene más de ${IMPORT_ROWS_MAXIMUM} renglones. Divídelo en varios.`, en: `The file has more than ${IMPORT_ROWS_MAXIMUM} rows. Split it into several.` },
  'no-email-column': { es: 'Falta una columna que se llame «Correo».', en: 'A column called “Correo” is missing.' },
  'no-place-column': { es: 'Falta una columna que se llame «Municipio», con su nombre o su clave INEGI.', en: 'A column called “Municipio” is missing, with its name or its INEGI key.' },
  'no-email': { es: 'Falta el correo.', en: 'The e-mail is missing.' },
  'bad-email': { es: 'Este correo no está bien escrito. Se escribe así: nombre@ejemplo.mx', en: 'This e-mail is not written right. It looks like this: nombre@ejemplo.mx' },
  'no-place': { es: 'Falta el municipio.', en: 'The municipality is missing.' },
  'out-of-reach': { es: 'Este municipio está fuera de tu territorio.', en: 'This municipality is outside your territory.' },
  'bad-text': { es: 'Este texto es demasiado largo o lleva signos que no se leen.', en: 'This text is too long or has signs that cannot be read.' },
  'no-such-role': { es: 'No conocemos este papel. Escribe participante, persona facilitadora, enlace o coordinación.', en: 'We do not know this role. Write participante, persona facilitadora, enlace or coordinación.' },
  'role-not-yours': { es: 'No puedes dar este papel en este municipio.', en: 'You cannot give this role in this municipality.' },
  'no-such-course': { es: 'No hay un curso con esta clave.', en: 'There is no course with this key.' },
};

export function sentenceOf(fault: Fault, language: Language): string {
  const isSpanish = language === 'es';
  if (fault.what === 'twice') return isSpanish ? `Este correo ya está en el renglón ${fault.line}.` : `This e-mail is in line ${fault.line} already.`;
  if (fault.what === 'several-places') return isSpanish ? `Hay municipios con este nombre en varios estados: ${fault.states}. Agrega una columna «Estado».` : `There are municipalities of this name in several states: ${fault.states}. Add a column “Estado”.`;
  if (fault.what !== 'no-such-place') return NO_DETAILS[fault.what][language];
  if (fault.nearest === undefined) return isSpanish ? 'Ningún municipio se llama así.' : 'No municipality has this name.';
  return isSpanish ? `Ningún municipio se llama así. ¿Quisiste decir ${fault.nearest}?` : `No municipality has this name. Did you mean ${fault.nearest}?`;
}

/** What stands beside each row of the report. */
export const OUTCOMES: Readonly<Record<'new' | 'known' | 'member', Readonly<Record<Language, string>>>> = {
  new: { es: 'Se invita', en: 'Will be invited' },
  known: { es: 'Ya tenía una invitación abierta: no cambia nada', en: 'Had an open invitation already: nothing changes' },
  member: { es: 'Ya tiene cuenta', en: 'Has an account already' },
};

export const RESULT_HEADER: Readonly<Record<Language, string>> = { es: 'Resultado', en: 'Result' };
