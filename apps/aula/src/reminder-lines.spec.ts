import fc from 'fast-check';
import type { DueReminder } from '@aula/enrolment/server';
import { countedReminders, reminderLines } from './reminder-lines';

const due = (courseKey: string, municipalityKey: string | null): DueReminder => ({ dueAt: new Date('2026-11-23T15:00:00Z'), enrolmentId: 'e', courseKey, municipalityKey });

test('people stand by course and municipality, with their sum', () => {
  expect(reminderLines([due('ga-102', '08037'), due('ga-101', '21114'), due('ga-101', '08037'), due('ga-101', '08037'), due('ga-101', null)])).toEqual([
    'curso   municipio  inscripciones',
    'ga-101  ninguno                1',
    'ga-101  08037                  2',
    'ga-101  21114                  1',
    'ga-102  08037                  1',
    'En total: 5.',
  ]);
  expect(reminderLines([])).toEqual(['Nadie está por verse.']);
});

test('nobody is counted twice or left out', () => {
  const anyone = fc.tuple(fc.constantFrom('ga-101', 'ga-102'), fc.constantFrom('08037', '21114', null));
  fc.assert(fc.property(fc.array(anyone), (people) => {
    const counted = countedReminders(people.map(([course, place]) => due(course, place)));
    return counted.reduce((sum, one) => sum + one.people, 0) === people.length && new Set(counted.map(({ courseKey, municipalityKey }) => `${courseKey} ${municipalityKey}`)).size === counted.length;
  }));
});
