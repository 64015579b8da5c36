import type { Standing } from '@aula/enrolment/contract';
import type { Language } from '@aula/platform/contract';
import { type CsvColumn, dayIn, USUAL_ZONE } from '@aula/platform/server';
import type { RosterLine } from './to-roster';

const STANDINGS: Readonly<Record<Language, Readonly<Record<Standing, string>>>> = {
  es: { 'not-started': 'Sin empezar', 'under-way': 'En curso', behind: 'Se quedó atrás', completed: 'Acreditó' },
  en: { 'not-started': 'Not started', 'under-way': 'Under way', behind: 'Fallen behind', completed: 'Completed' },
};

const NAMES: Readonly<Record<Language, string>> = { es: 'participantes', en: 'participants' };

/** `ga-101-participantes-2026-11-23.csv` */
export function rosterFileName(courseKey: string, language: Language, now: Date): string {
  return `${courseKey}-${NAMES[language]}-${dayIn(USUAL_ZONE, now)}.csv`;
}

/** Name and surnames apart, so that nobody has to take them apart; days as ISO 8601 in the zone that the header names. */
export function rosterColumns(language: Language): CsvColumn<RosterLine>[] {
  const column = (es: string, en: string, cell: CsvColumn<RosterLine>['cell']): CsvColumn<RosterLine> => ({ header: language === 'es' ? es : en, cell });
  const days = (es: string, en: string, at: (entry: RosterLine) => string | null) => column(`${es} (${USUAL_ZONE})`, `${en} (${USUAL_ZONE})`, (entry) => dayOf(at(entry)));
  return [
    column('Primer apellido', 'First surname', ({ person }) => person?.firstSurname ?? null),
    column('Segundo apellido', 'Second surname', ({ person }) => person?.secondSurname ?? null),
    column('Nombre', 'Given names', ({ person }) => person?.givenNames ?? null),
    column('Correo', 'E-mail', ({ person }) => person?.email ?? null),
    column('Estado', 'State', ({ municipality }) => municipality.stateName),
    column('Municipio', 'Municipality', ({ municipality }) => municipality.name),
    column('Dependencia', 'Agency', ({ agency }) => agency),
    column('Cargo', 'Position', ({ position }) => position),
    column('Situación', 'Standing', ({ standing }) => STANDINGS[language][standing]),
    column('Lecciones completadas', 'Lessons completed', ({ lessonsCompleted }) => lessonsCompleted),
    column('Lecciones del curso', 'Lessons in the course', ({ lessonCount }) => lessonCount),
    column('Requisitos cumplidos', 'Requirements met', ({ requirementsMet }) => requirementsMet),
    column('Requisitos del curso', 'Requirements of the course', ({ requirementCount }) => requirementCount),
    days('Inscripción', 'Enrolled', ({ enrolledAt }) => enrolledAt),
    days('Última actividad', 'Last activity', ({ lastActivityAt }) => lastActivityAt),
    days('Acreditación', 'Completed', ({ completedAt }) => completedAt),
  ];
}

function dayOf(instant: string | null): string | null {
  return instant === null ? null : dayIn(USUAL_ZONE, new Date(instant));
}
