import { BEHIND_AFTER_DAYS, type RosterEntry, type RosterPerson, type StandingCounts, STANDINGS } from '@aula/enrolment/contract';
import { formatNumber, inSeries, locale } from '@aula/platform/web';

export function peopleIn(counts: StandingCounts): number {
  return STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
}

/** The one thing the page says: how many have fallen behind, out of how many. */
export function headlineOf(counts: StandingCounts): string {
  const people = peopleIn(counts);
  const [behind, all, days] = [formatNumber(counts.behind), formatNumber(people), BEHIND_AFTER_DAYS];
  if (people === 1) {
    return counts.behind === 0
      ? $localize`:@@enrolment.roster.the-one-not-behind:La única persona no se quedó atrás.`
      : $localize`:@@enrolment.roster.the-one-behind:La única persona se quedó atrás: lleva ${days}:days: días o más sin actividad.`;
  }
  if (counts.behind === 0) return $localize`:@@enrolment.roster.nobody-behind:Ninguna de las ${all}:all: personas se quedó atrás.`;
  return counts.behind === 1
    ? $localize`:@@enrolment.roster.one-behind:1 de ${all}:all: personas se quedó atrás: lleva ${days}:days: días o más sin actividad.`
    : $localize`:@@enrolment.roster.behind:${behind}:behind: de ${all}:all: personas se quedaron atrás: llevan ${days}:days: días o más sin actividad.`;
}

/** `16 personas inscritas` */
export function enrolledIn(counts: StandingCounts): string {
  const people = peopleIn(counts);
  return people === 1 ? $localize`:@@enrolment.roster.one-enrolled:1 persona inscrita` : $localize`:@@enrolment.roster.enrolled:${formatNumber(people)}:people: personas inscritas`;
}

/** Which of how many are in view: `26–50 de 70 personas`. */
export function rangeOf(first: number, last: number, total: number): string {
  return total === 1
    ? $localize`:@@enrolment.roster.one-person:1 persona`
    : $localize`:@@enrolment.roster.range:${formatNumber(first)}:first:–${formatNumber(last)}:last: de ${formatNumber(total)}:total: personas`;
}

/** As lists are kept: `Peñafiel Güereña, Xóchitl`. */
export function nameAsListed({ givenNames, firstSurname, secondSurname }: RosterPerson): string {
  return `${[firstSurname, secondSurname].filter(Boolean).join(' ')}, ${givenNames}`;
}

/** Undefined for who now works elsewhere. */
export function listedName({ person }: RosterEntry): string | undefined {
  return person ? nameAsListed(person) : undefined;
}

/** `5 de 15 lecciones` */
export function lessonsOf({ lessonsCompleted, lessonCount }: RosterEntry): string {
  return $localize`:@@enrolment.roster.lessons:${lessonsCompleted}:done: de ${lessonCount}:all: lecciones`;
}

/** More than these are not worth a list: where somebody goes on is. */
const LISTED_LESSONS = 3;

/** `Sigue la 2.2`, or near the end `Por completar: 4.3 y 4.4`; empty for who has not begun and for who has done all. */
export function pendingOf({ lessonsCompleted, pendingLessons }: RosterEntry): string {
  const [next] = pendingLessons;
  if (next === undefined || lessonsCompleted === 0) return '';
  return pendingLessons.length > LISTED_LESSONS
    ? $localize`:@@enrolment.roster.next-lesson:Sigue la ${next}:lesson:`
    : $localize`:@@enrolment.roster.pending:Por completar: ${inSeries(pendingLessons)}:lessons:`;
}

/** `0 de 1 requisito`; empty where the course asks for nothing beside its lessons. */
export function requirementsOf({ requirementsMet, requirementCount }: RosterEntry): string {
  if (requirementCount === 0) return '';
  return requirementCount === 1
    ? $localize`:@@enrolment.roster.of-one-requirement:${requirementsMet}:met: de 1 requisito`
    : $localize`:@@enrolment.roster.requirements:${requirementsMet}:met: de ${requirementCount}:all: requisitos`;
}

const DAY_MS = 86_400_000;

/** `hoy`, `ayer`, `hace 9 días`: by calendar days in the zone, the reader's own where none is given. */
export function daysSince(instant: string, asOf: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...(timeZone !== undefined && { timeZone }) });
  const day = (moment: string) => Date.parse(format.format(new Date(moment)));
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round((day(instant) - day(asOf)) / DAY_MS), 'day');
}

/** `18 nov 2026`, for tables. */
export function shortDay(instant: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...(timeZone !== undefined && { timeZone }) }).format(new Date(instant));
}
