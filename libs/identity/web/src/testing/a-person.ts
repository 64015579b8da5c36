import type { ListedPerson, People, Person } from '@aula/identity/contract/staff';
import { municipality } from './an-account';

/** Somebody of Guazapares whose work nobody has confirmed yet. */
export function aListedPerson(changes: Partial<ListedPerson> = {}): ListedPerson {
  return {
    accountId: '0190b7a0-0000-7000-8000-0000000000a1', givenNames: 'Lucía', firstSurname: 'Ng', secondSurname: 'Ríos', email: 'lucia@example.mx', userName: null, municipality,
    agency: 'Contraloría', unit: '', position: 'Contralora', level: null, standing: 'declared', affiliationId: '0190b7a0-0000-7000-8000-0000000000b1', revision: 3,
    roles: [{ role: 'learner', scope: 'own', key: '' }], ...changes,
  };
}

export function aListOfPeople(changes: Partial<People> = {}): People {
  return { asOf: '2026-11-27T16:10:00Z', counts: { declared: 2, confirmed: 5, declined: 1 }, total: 8, page: 1, items: [aListedPerson()], ...changes };
}

export function aPerson(changes: Partial<Person> = {}): Person {
  const listed = aListedPerson();
  return {
    ...listed, openedAt: '2026-01-05T15:00:00Z', lastSeenAt: null, administration: { label: '2024-2027', endsOn: '2027-10-09' },
    affiliations: [{ id: listed.affiliationId ?? '', municipality, agency: 'Contraloría', unit: '', position: 'Contralora', level: null, administration: '2024-2027', startsOn: '2026-01-05', endsOn: null, standing: 'declared', confirmedAt: null, declinedWords: null }],
    heldRoles: [{ id: '0190b7a0-0000-7000-8000-0000000000c1', role: 'liaison', scope: 'municipality', key: municipality.key, place: 'Guazapares, Chihuahua', from: '2026-01-05', until: '2027-10-09', state: 'current', substitute: null, isInHand: true }],
    ...changes,
  };
}
