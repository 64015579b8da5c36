import type { Language } from '@aula/platform/contract';
import type { CsvColumn } from '@aula/platform/server';
import type { CountedPerson, Figure, Selection } from '@aula/reporting/contract';
import { csvName } from '../csv-name';

const NAMES: Readonly<Record<Language, Readonly<Record<Figure, string>>>> = {
  es: { accounts: 'cuentas', confirmed: 'confirmadas', enrolled: 'inscritas', completed: 'acreditadas' },
  en: { accounts: 'accounts', confirmed: 'confirmed', enrolled: 'enrolled', completed: 'completed' },
};

/** `acreditadas-puebla-2026-11-27.csv` */
export function peopleFileName(figure: Figure, selection: Selection, language: Language, now: Date): string {
  return csvName(NAMES[language][figure], selection, now);
}

/** Name and surnames apart, so that nobody has to take them apart; days as ISO 8601, by the municipality's own calendar. Several courses share a cell, and their days another. */
export function peopleColumns(figure: Figure, language: Language): CsvColumn<CountedPerson>[] {
  const column = (es: string, en: string, cell: CsvColumn<CountedPerson>['cell']): CsvColumn<CountedPerson> => ({ header: language === 'en' ? en : es, cell });
  const who = [
    column('Primer apellido', 'First surname', ({ person }) => person?.firstSurname ?? null),
    column('Segundo apellido', 'Second surname', ({ person }) => person?.secondSurname ?? null),
    column('Nombre', 'Given names', ({ person }) => person?.givenNames ?? null),
    column('Clave INEGI', 'INEGI key', ({ municipality }) => municipality.key),
    column('Municipio', 'Municipality', ({ municipality }) => municipality.name),
    column('Dependencia', 'Agency', ({ agency }) => agency),
    column('Cargo', 'Position', ({ position }) => position),
  ];
  if (figure === 'accounts' || figure === 'confirmed') return [...who, column('Desde', 'Since', ({ since }) => since)];
  const days = figure === 'enrolled' ? column('Inscripción', 'Enrolled on', daysOf) : column('Acreditación', 'Completed on', daysOf);
  return [...who, column('Cursos', 'Courses', ({ courses }) => courses.map(({ title }) => title).join('; ')), days];
}

function daysOf({ courses }: CountedPerson): string {
  return courses.map(({ on }) => on).join('; ');
}
