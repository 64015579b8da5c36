import { formatDay, formatNumber, inSeries } from '@aula/platform/web';
import type { Figure, Selection } from '@aula/reporting/contract';
import { daysInWords } from './days-in-words';

/** What was counted and when: a selection, the instant at which it was, and the zone to read it in. */
export interface Counted {
  readonly selection: Selection;
  readonly asOf: string;
  readonly zone: string | undefined;
}

/** Who was counted, in one sentence: `14 personas acreditaron Fundamentos de gobierno abierto entre el 1 de enero y el 27 de noviembre de 2026, desde municipios de Puebla`. */
export function peopleInWords(figure: Figure, count: number, counted: Counted): string {
  const people = formatNumber(count);
  const where = placeInWords(counted.selection);
  const when = whenInWords(counted);
  switch (figure) {
    case 'accounts': {
      const day = formatDay(counted.asOf, counted.zone);
      if (count === 0) return $localize`:@@reporting.people.accounts.none:Al ${day}:day:, nadie con cuenta trabaja en ${where}:where:`;
      return count === 1
        ? $localize`:@@reporting.people.accounts.one:Al ${day}:day:, 1 persona con cuenta trabaja en ${where}:where:`
        : $localize`:@@reporting.people.accounts.many:Al ${day}:day:, ${people}:count: personas con cuenta trabajan en ${where}:where:`;
    }
    case 'confirmed': {
      const day = formatDay(counted.asOf, counted.zone);
      if (count === 0) return $localize`:@@reporting.people.confirmed.none:Al ${day}:day:, de nadie está confirmado que trabaja en ${where}:where:`;
      return count === 1
        ? $localize`:@@reporting.people.confirmed.one:Al ${day}:day:, de 1 persona está confirmado que trabaja en ${where}:where:`
        : $localize`:@@reporting.people.confirmed.many:Al ${day}:day:, de ${people}:count: personas está confirmado que trabajan en ${where}:where:`;
    }
    case 'enrolled': {
      if (count === 0) return $localize`:@@reporting.people.enrolled.none:Nadie se inscribió en ${courseInWords(counted.selection, 'none')}:course: ${when}:when:, desde ${where}:where:`;
      const course = courseInWords(counted.selection, 'any');
      return count === 1
        ? $localize`:@@reporting.people.enrolled.one:1 persona se inscribió en ${course}:course: ${when}:when:, desde ${where}:where:`
        : $localize`:@@reporting.people.enrolled.many:${people}:count: personas se inscribieron en ${course}:course: ${when}:when:, desde ${where}:where:`;
    }
    case 'completed': {
      if (count === 0) return $localize`:@@reporting.people.completed.none:Nadie acreditó ${courseInWords(counted.selection, 'none')}:course: ${when}:when:, desde ${where}:where:`;
      const course = courseInWords(counted.selection, 'any');
      return count === 1
        ? $localize`:@@reporting.people.completed.one:1 persona acreditó ${course}:course: ${when}:when:, desde ${where}:where:`
        : $localize`:@@reporting.people.completed.many:${people}:count: personas acreditaron ${course}:course: ${when}:when:, desde ${where}:where:`;
    }
  }
}

/** The course by its name; without one, the words for some or for none. */
export function courseInWords({ course }: Selection, without: 'any' | 'one' | 'none'): string {
  if (course) return course.title;
  if (without === 'none') return $localize`:@@reporting.course.none:ningún curso`;
  return without === 'one' ? $localize`:@@reporting.course.one:un curso` : $localize`:@@reporting.course.any:al menos un curso`;
}

export function whenInWords({ selection: { days, administrations }, asOf, zone }: Counted): string {
  if (administrations.length > 0) return $localize`:@@reporting.when.administration:durante la administración ${inSeries(administrations)}:terms:`;
  return days ? daysInWords(days) : $localize`:@@reporting.when.always:hasta el ${formatDay(asOf, zone)}:day:`;
}

function placeInWords({ state, municipality }: Selection): string {
  return municipality
    ? $localize`:@@reporting.where.municipality:${municipality.name}:municipality:, ${state.name}:state:`
    : $localize`:@@reporting.where.state:municipios de ${state.name}:state:`;
}

/** Where the period begins, for what it narrows. Empty but for an administration. */
export function notesOnPeriod({ days, administrations }: Selection): string[] {
  return days && administrations.length > 0
    ? [$localize`:@@reporting.note.administration:Cada municipio cuenta desde que tomó posesión su administración; la primera, el ${formatDay(days.from)}:day:.`]
    : [];
}

/** What the choice leaves as it is. Empty where neither period nor course was chosen. */
export function notesOnAccounts({ days, course }: Selection): string[] {
  return days || course ? [$localize`:@@reporting.note.accounts:Las cuentas son las de quienes trabajan ahí hoy: ni el periodo ni el curso las cambian.`] : [];
}
