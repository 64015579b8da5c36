import type { RosterEntry } from '@aula/enrolment/contract';
import type { Municipality } from '@aula/territory/contract';
import type { RosterRow } from './roster.queries';

/** What the page and the file both say of somebody. */
export type RosterLine = Omit<RosterEntry, 'pendingLessons'>;

export function toLine(row: PersonRow, municipalities: ReadonlyMap<string, Municipality>): RosterLine {
  const municipality = municipalities.get(row.municipalityKey);
  if (!municipality) throw new Error(`no municipality ${row.municipalityKey}`);
  const { enrolmentId, givenNames, firstSurname, secondSurname, email, agency, position, lessonsCompleted, lessonCount, requirementsMet, requirementCount, standing } = row;
  return {
    enrolmentId, person: row.isReached ? { givenNames, firstSurname, secondSurname, email } : null, municipality, agency, position,
    lessonsCompleted, lessonCount, requirementsMet, requirementCount, standing,
    enrolledAt: row.enrolledAt.toISOString(), lastActivityAt: row.lastActivityAt.toISOString(), completedAt: row.completedAt?.toISOString() ?? null,
  };
}

/** A row that shows somebody, not the counts alone. */
export type PersonRow = RosterRow & { readonly enrolmentId: string };

export function isPerson(row: RosterRow): row is PersonRow {
  return row.enrolmentId !== null;
}
