import type { ListedPerson, WorkStanding } from '@aula/identity/contract/staff';
import type { Language } from '@aula/platform/contract';
import { type CsvColumn, dayIn, USUAL_ZONE } from '@aula/platform/server';
import { ROLE_NAMES } from '../roles/role-names';

const STANDINGS: Readonly<Record<Language, Readonly<Record<WorkStanding, string>>>> = {
  es: { declared: 'Declarada', confirmed: 'Confirmada', declined: 'Por corregir' },
  en: { declared: 'Declared', confirmed: 'Confirmed', declined: 'To be corrected' },
};
const LEVELS: Readonly<Record<Language, Readonly<Record<NonNullable<ListedPerson['level']>, string>>>> = {
  es: { elected: 'Elección popular', senior: 'Titular', middle: 'Mando medio', operational: 'Operativo' },
  en: { elected: 'Elected office', senior: 'Head', middle: 'Middle management', operational: 'Operational' },
};

/** `personas-2026-11-27.csv` */
export function peopleFileName(language: Language, now: Date): string {
  return `${language === 'en' ? 'people' : 'personas'}-${dayIn(USUAL_ZONE, now)}.csv`;
}

/** Name and surnames apart, so that nobody has to take them apart. */
export function peopleColumns(language: Language): CsvColumn<ListedPerson>[] {
  const column = (es: string, en: string, cell: CsvColumn<ListedPerson>['cell']): CsvColumn<ListedPerson> => ({ header: language === 'en' ? en : es, cell });
  return [
    column('Primer apellido', 'First surname', ({ firstSurname }) => firstSurname),
    column('Segundo apellido', 'Second surname', ({ secondSurname }) => secondSurname),
    column('Nombre', 'Given names', ({ givenNames }) => givenNames),
    column('Correo', 'E-mail', ({ email }) => email),
    column('Nombre de usuario', 'User name', ({ userName }) => userName),
    column('Estado', 'State', ({ municipality }) => municipality?.stateName ?? null),
    column('Clave INEGI', 'INEGI key', ({ municipality }) => municipality?.key ?? null),
    column('Municipio', 'Municipality', ({ municipality }) => municipality?.name ?? null),
    column('Dependencia', 'Agency', ({ agency }) => agency),
    column('Área', 'Unit', ({ unit }) => unit),
    column('Cargo', 'Position', ({ position }) => position),
    column('Nivel', 'Level', ({ level }) => (level === null ? null : LEVELS[language][level])),
    column('Adscripción', 'Affiliation', ({ standing }) => STANDINGS[language][standing]),
    column('Papeles', 'Roles', ({ roles }) => roles.map(({ role, key }) => `${asHead(ROLE_NAMES[language][role])} ${key}`.trim()).join('; ')),
  ];
}

function asHead(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
