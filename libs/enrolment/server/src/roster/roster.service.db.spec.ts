import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { enrolmentPermissions, type RosterEntry, type RosterFilter, type RosterOrder } from '@aula/enrolment/contract';
import type { RoleWithScope } from '@aula/identity/contract';
import { IdentityModule } from '@aula/identity/server';
import { givenAPerson, type PersonToBe } from '@aula/identity/testing';
import { NotificationsModule } from '@aula/notifications/server';
import { type Actor } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, statementsOf, truthOf, withClient } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import type { Client } from 'pg';
import { EnrolmentModule } from '../index';
import { givenAnEnrolment, type WantedEnrolment } from '../testing';
import { RosterService } from './roster.service';

let house: GivenApplication;
let roster: RosterService;
let course: GivenCourse;
let teacher: Actor;

const [JUAREZ, CHIHUAHUA_CITY, LEON] = ['08037', '08019', '11020'];
const QUIZ = { kind: 'quiz-passed', key: 'final' };
/** The test's clock stands at 2026-11-23T15:00Z. */
const SEVEN_DAYS_AGO = '2026-11-16T15:00:00Z';
const A_MOMENT_LATER = '2026-11-16T15:00:01Z';
const BY_NAME: RosterOrder = { sort: 'name', direction: 'ascending' };

beforeAll(async () => {
  house = await givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions: [enrolmentPermissions] }), NotificationsModule, CatalogueModule, EnrolmentModule] });
  roster = house.app.get(RosterService);
});
beforeEach(async () => {
  await truthOf(house.database, 'truncate account cascade');
  course = await givenACourse(house.database, { key: `curso-${(courses += 1)}`, lessons: 3, requirements: [QUIZ] });
  teacher = await staff({ role: 'trainer', scope: 'state', key: '08' });
});
afterAll(() => house.close());
let courses = 0;

const staff = async (...roles: RoleWithScope[]) => (await givenAPerson(house.database, { municipalityKey: null, roles, permissions: [enrolmentPermissions] })).actor;

type Wanted = Omit<WantedEnrolment, 'accountId' | 'course'> & { readonly person?: PersonToBe; readonly in?: GivenCourse };
async function someone({ person, in: where = course, municipalityKey = JUAREZ, ...wanted }: Wanted = {}) {
  const { accountId, email } = await givenAPerson(house.database, { municipalityKey, ...person });
  const { enrolmentId } = await givenAnEnrolment(house.database, { accountId, course: where, municipalityKey, enrolledAt: A_MOMENT_LATER, ...wanted });
  return { accountId, enrolmentId, email };
}
const named = (firstSurname: string, secondSurname: string | null = null, givenNames = 'Ana'): PersonToBe => ({ givenNames, firstSurname, secondSurname });

const read = (query: RosterFilter & Partial<RosterOrder> & { page?: number } = {}, actor = teacher) => roster.read(actor, course.courseKey, { ...BY_NAME, page: 1, ...query });
const surnames = (items: readonly RosterEntry[]) => items.map(({ person }) => person?.firstSurname ?? null);
const onlyEntry = async (): Promise<RosterEntry> => {
  const { items: [entry, ...others] } = await read();
  if (!entry || others.length > 0) throw new Error('not exactly one entry');
  return entry;
};

test('a row says who, from where, how far and since when', async () => {
  const { enrolmentId, email } = await someone({
    person: named('Peñafiel', 'Güereña', 'Xóchitl'), agency: 'Tesorería', position: 'Auxiliar', completedLessons: ['1.1', '1.2'], metRequirements: [QUIZ], movedAt: '2026-11-20T16:00:00Z',
  });
  expect(await read()).toEqual({
    courseKey: course.courseKey, courseCode: course.courseKey.toUpperCase(), courseTitle: 'Fundamentos de gobierno abierto', asOf: '2026-11-23T15:00:00.000Z',
    counts: { 'not-started': 0, 'under-way': 1, behind: 0, completed: 0 }, total: 1, page: 1,
    items: [{
      enrolmentId, person: { givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: 'Güereña', email }, agency: 'Tesorería', position: 'Auxiliar',
      municipality: { key: JUAREZ, name: 'Juárez', stateKey: '08', stateName: 'Chihuahua', timeZone: 'America/Ciudad_Juarez' },
      lessonsCompleted: 2, lessonCount: 3, pendingLessons: ['1.3'], requirementsMet: 1, requirementCount: 1,
      enrolledAt: '2026-11-16T15:00:01.000Z', lastActivityAt: '2026-11-20T16:00:00.000Z', completedAt: null, standing: 'under-way',
    }],
  });
});

test.each<[string, Wanted]>([
  ['not-started', { enrolledAt: A_MOMENT_LATER }],
  ['behind', { enrolledAt: SEVEN_DAYS_AGO }],
  ['under-way', { enrolledAt: '2026-10-01T16:00:00Z', completedLessons: ['1.1'], movedAt: A_MOMENT_LATER }],
  ['behind', { enrolledAt: '2026-10-01T16:00:00Z', completedLessons: ['1.1'], movedAt: SEVEN_DAYS_AGO }],
  ['under-way', { enrolledAt: '2026-10-01T16:00:00Z', metRequirements: [QUIZ], movedAt: A_MOMENT_LATER }],
  ['completed', { enrolledAt: '2026-10-01T16:00:00Z', completedLessons: ['1.1', '1.2', '1.3'], metRequirements: [QUIZ], completedAt: '2026-10-02T16:00:00Z' }],
])('%s: %j', async (standing, wanted) => {
  await someone(wanted);
  expect(await onlyEntry()).toMatchObject({ standing });
});

describe('whom it shows', () => {
  test('people enrolled from the territory, in this course, and nobody’s own studies elsewhere', async () => {
    await someone({ person: named('Cerca') });
    await someone({ person: named('Lejos'), municipalityKey: LEON });
    await someone({ person: named('Otro'), in: await givenACourse(house.database, { key: 'otro-curso' }) });
    await someone({ person: named('Nadie'), municipalityKey: null });
    await givenAnEnrolment(house.database, { accountId: teacher.id, course, municipalityKey: LEON });
    expect(surnames((await read()).items)).toEqual(['Cerca']);
    expect(surnames((await read({}, await staff({ role: 'administrator', scope: 'all', key: '' }))).items)).toEqual(['Cerca', 'Lejos', 'Peñafiel']);
    expect(surnames((await read({}, await staff({ role: 'coordinator', scope: 'municipality', key: CHIHUAHUA_CITY }))).items)).toEqual([]);
    expect((await read({}, await staff({ role: 'learner', scope: 'own', key: '' }))).total).toBe(0);
  });

  test('who now works elsewhere is counted, but not named, and stands last', async () => {
    const { accountId } = await someone({ person: named('Ausente') });
    await someone({ person: named('Zúñiga') });
    await truthOf(house.database, 'update affiliation set municipality_key = $2 where account_id = $1', [accountId, LEON]);
    for (const direction of ['ascending', 'descending'] as const) expect(surnames((await read({ direction })).items)).toEqual(['Zúñiga', null]);
    expect((await read({ q: 'ausente' })).total).toBe(0);
    expect(JSON.stringify(await read())).not.toContain('Ausente');
  });

  test('who completed while working elsewhere has completed, and is not called behind', async () => {
    const { enrolmentId } = await someone({ enrolledAt: '2026-10-01T16:00:00Z', completedLessons: ['1.1', '1.2', '1.3'], metRequirements: [QUIZ], movedAt: '2026-10-09T16:00:00Z', completedAt: '2026-10-09T16:00:00Z' });
    await truthOf(house.database, 'update completion set municipality_key = $2 where enrolment_id = $1', [enrolmentId, LEON]);
    expect(await onlyEntry()).toMatchObject({ standing: 'completed', completedAt: '2026-10-09T16:00:00.000Z' });
  });

  test('each in the version they are enrolled in', async () => {
    const next = await givenACourse(house.database, { key: course.courseKey, lessons: 5 });
    await someone({ person: named('Antes') });
    await someone({ person: named('Ahora'), in: next });
    expect((await read()).items.map(({ lessonCount, requirementCount }) => [lessonCount, requirementCount])).toEqual([[5, 0], [3, 1]]);
  });
});

test('who enrols while their name and place of work change is entered as they are afterwards', async () => {
  const { accountId } = await givenAPerson(house.database, { municipalityKey: JUAREZ, ...named('Antes') });
  let enrolled: Promise<unknown> = Promise.resolve();
  await withClient(house.database.superuserUrl, async (profile) => {
    await profile.query('begin');
    await profile.query(`update account set first_surname = 'Después' where id = $1`, [accountId]);
    await profile.query('update affiliation set municipality_key = $2 where account_id = $1', [accountId, CHIHUAHUA_CITY]);
    enrolled = givenAnEnrolment(house.database, { accountId, course, municipalityKey: JUAREZ });
    await untilSomebodyWaits(profile);
    await profile.query('commit');
  });
  await enrolled;
  expect(await truthOf(house.database, 'select name_order, works_in from roster_entry where account_id = $1', [accountId]))
    .toEqual([{ name_order: expect.stringMatching(/^despues/) as string, works_in: CHIHUAHUA_CITY }]);
});

/** Until another connection waits for a lock that this one holds. */
async function untilSomebodyWaits(client: Client): Promise<void> {
  const waiting = async () => (await client.query('select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))')).rowCount;
  while (!(await waiting())) continue;
}

describe('search', () => {
  beforeEach(async () => {
    await someone({ person: { ...named('Peñafiel', 'Güereña', 'Xóchitl'), email: 'transparencia@guazapares.example' } });
    await someone({ person: { ...named('Muñoz', null, 'José Ángel'), email: 'regidor_100%@ocampo.example' } });
  });

  test.each([
    ['penafiel', ['Peñafiel']], ['XOCHITL guerena', ['Peñafiel']], ['Güereña Xóchitl', ['Peñafiel']], ['jose angel', ['Muñoz']], ['transparencia@', ['Peñafiel']],
    ['example', ['Muñoz', 'Peñafiel']], ['_100%', ['Muñoz']], ['%', ['Muñoz']], ['xochitl munoz', []], ['   ', ['Muñoz', 'Peñafiel']], ['\\', []],
  ])('%j finds %j', async (q, found) => {
    expect(surnames((await read({ q })).items)).toEqual(found);
  });
});

describe('order', () => {
  test('by name as in a Mexican list, both ways', async () => {
    for (const surname of ['Ñáñez', 'Zúñiga', 'Nava', 'De la O', 'Ávalos', 'Batista']) await someone({ person: named(surname) });
    await someone({ person: named('Nava', 'Ríos') });
    await someone({ person: named('Nava', null, 'Álvaro') });
    const byName = ['Ávalos', 'Batista', 'De la O', 'Nava', 'Nava', 'Nava', 'Ñáñez', 'Zúñiga'];
    const { items } = await read();
    expect(surnames(items)).toEqual(byName);
    expect(items.slice(3, 6).map(({ person }) => [person?.secondSurname, person?.givenNames])).toEqual([[null, 'Álvaro'], [null, 'Ana'], ['Ríos', 'Ana']]);
    expect((await read({ direction: 'descending' })).items).toEqual([...items].reverse());
  });

  test('by progress as a share of what each version asks for, equals by name', async () => {
    const longer = await givenACourse(house.database, { key: course.courseKey, lessons: 8 });
    await someone({ person: named('Batista'), completedLessons: ['1.1', '1.2'] });
    await someone({ person: named('Ávalos'), in: longer, completedLessons: ['1.1', '1.2', '1.3', '1.4'] });
    await someone({ person: named('Cano'), completedLessons: ['1.1'], metRequirements: [QUIZ] });
    await someone({ person: named('Duarte'), in: longer, completedLessons: ['1.1', '1.2', '1.3'] });
    expect(surnames((await read({ sort: 'progress' })).items)).toEqual(['Duarte', 'Ávalos', 'Batista', 'Cano']);
    expect(surnames((await read({ sort: 'progress', direction: 'descending' })).items)).toEqual(['Ávalos', 'Batista', 'Cano', 'Duarte']);
  });

  test('by last activity', async () => {
    await someone({ person: named('Batista'), completedLessons: ['1.1'], movedAt: '2026-11-22T16:00:00Z' });
    await someone({ person: named('Ávalos'), enrolledAt: '2026-11-21T16:00:00Z' });
    expect(surnames((await read({ sort: 'last-activity' })).items)).toEqual(['Ávalos', 'Batista']);
    expect(surnames((await read({ sort: 'last-activity', direction: 'descending' })).items)).toEqual(['Batista', 'Ávalos']);
  });
});

test('the list of courses counts each, and those without anybody', async () => {
  course = await givenACourse(house.database, { key: 'ga-301' });
  await givenACourse(house.database, { key: 'ga-302', title: 'Datos abiertos' });
  await someone({ enrolledAt: SEVEN_DAYS_AGO });
  await someone({ completedLessons: ['1.1', '1.2'], completedAt: '2026-11-20T16:00:00Z' });
  await someone({ municipalityKey: LEON });
  expect((await roster.taught(teacher)).items.filter(({ courseKey }) => courseKey.startsWith('ga-3'))).toEqual([
    { courseKey: 'ga-301', code: 'GA-301', title: 'Fundamentos de gobierno abierto', hours: 0.5, counts: { 'not-started': 0, 'under-way': 0, behind: 1, completed: 1 } },
    { courseKey: 'ga-302', code: 'GA-302', title: 'Datos abiertos', hours: 0.5, counts: { 'not-started': 0, 'under-way': 0, behind: 0, completed: 0 } },
  ]);
});

test('the places are those with people, by state and name', async () => {
  for (const municipalityKey of [JUAREZ, CHIHUAHUA_CITY, JUAREZ, LEON]) await someone({ municipalityKey });
  const { items } = await roster.places(await staff({ role: 'trainer', scope: 'all', key: '' }), course.courseKey);
  expect(items.map(({ stateName, name, people }) => [stateName, name, people])).toEqual([['Chihuahua', 'Chihuahua', 1], ['Chihuahua', 'Juárez', 2], ['Guanajuato', 'León', 1]]);
  expect((await roster.places(teacher, course.courseKey)).items).toHaveLength(2);
});

test('a page costs three statements and the file two, however many people there are, and one each for the audit log', async () => {
  for (let person = 0; person < 30; person += 1) await someone();
  const file = () => roster.file(teacher, course.courseKey, { ...BY_NAME, language: 'es' });
  // Once: versions and ids of courses never change, and are kept.
  await Promise.all([read(), file()]);
  expect(await statementsOf(() => read())).toHaveLength(4);
  expect(await statementsOf(file)).toHaveLength(3);
});
