import type { Roster, RosterEntry } from '@aula/enrolment/contract';

export const JUAREZ = { key: '08037', name: 'Juárez', stateKey: '08', stateName: 'Chihuahua', timeZone: 'America/Ciudad_Juarez' };

/** Somebody who has fallen behind, five lessons into the course. */
export function aRosterEntry(changes: Partial<RosterEntry> = {}): RosterEntry {
  return {
    enrolmentId: '0190b7a0-0000-7000-8000-0000000000e1', person: { givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: 'Güereña', email: 'xochitl@example.mx' },
    municipality: JUAREZ, agency: 'Unidad de Transparencia', position: 'Titular', lessonsCompleted: 5, lessonCount: 15, pendingLessons: ['2.2', '2.3', '2.4', '3.1', '3.2', '3.3', '4.1', '4.2', '4.3', '4.4'], requirementsMet: 0, requirementCount: 1,
    enrolledAt: '2026-11-02T16:00:00Z', lastActivityAt: '2026-11-14T16:00:00Z', completedAt: null, standing: 'behind', ...changes,
  };
}

export function aRoster(changes: Partial<Roster> = {}): Roster {
  return {
    courseKey: 'ga-101', courseCode: 'GA-101', courseTitle: 'Fundamentos de gobierno abierto', asOf: '2026-11-23T16:10:00Z',
    counts: { 'not-started': 1, 'under-way': 2, behind: 1, completed: 3 }, total: 7, page: 1, items: [aRosterEntry()], ...changes,
  };
}
