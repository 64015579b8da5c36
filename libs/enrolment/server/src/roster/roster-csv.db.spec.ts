import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { enrolmentPermissions, type RosterEntry, type RosterFilter, type RosterOrder, STANDINGS } from '@aula/enrolment/contract';
import { IdentityModule } from '@aula/identity/server';
import { givenAPerson } from '@aula/identity/testing';
import { NotificationsModule } from '@aula/notifications/server';
import type { Actor } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { EnrolmentModule } from '../index';
import { givenAnEnrolment } from '../testing';
import { RosterService } from './roster.service';

/** More than two pages, many of them equal in what they are sorted by. */
const PEOPLE = 70;
const MUNICIPALITIES = ['08037', '08019', '11020', '21114'];
const SURNAMES = ['Ávalos', 'Batista', 'Ñáñez', 'O’Farrill'];

let house: GivenApplication;
let roster: RosterService;
let course: GivenCourse;
let teachers: readonly Actor[];

const population = fc.record({
  municipalityKey: fc.constantFrom(...MUNICIPALITIES), surname: fc.constantFrom(...SURNAMES), agency: fc.constantFrom('Tesorería', '=HYPERLINK("x")', '@SUM(1)', 'Obras, y "servicios"'),
  lessons: fc.nat(3), enrolledDaysAgo: fc.integer({ min: 8, max: 30 }), movedDaysAgo: fc.integer({ min: 1, max: 9 }), isCompleted: fc.boolean(),
});

beforeAll(async () => {
  house = await givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions: [enrolmentPermissions] }), NotificationsModule, CatalogueModule, EnrolmentModule] });
  roster = house.app.get(RosterService);
  course = await givenACourse(house.database, { lessons: 3 });
  const daysAgo = (days: number) => new Date(house.clock.now().getTime() - days * 86_400_000).toISOString();
  for (const one of fc.sample(population, PEOPLE)) {
    const { accountId } = await givenAPerson(house.database, { firstSurname: one.surname, municipalityKey: one.municipalityKey });
    await givenAnEnrolment(house.database, {
      accountId, course, municipalityKey: one.municipalityKey, agency: one.agency, completedLessons: course.lessons.slice(0, one.lessons),
      enrolledAt: daysAgo(one.enrolledDaysAgo), movedAt: daysAgo(one.movedDaysAgo), ...(one.isCompleted && { completedAt: daysAgo(one.movedDaysAgo) }),
    });
  }
  const keys = ['08', '11', '21114'];
  teachers = await Promise.all([
    givenAPerson(house.database, { municipalityKey: null, roles: [{ role: 'trainer', scope: 'all', key: '' }] }),
    ...keys.map((key) => givenAPerson(house.database, { municipalityKey: null, roles: [{ role: 'trainer', scope: key.length === 2 ? 'state' : 'municipality', key }] })),
  ].map(async (person) => (await person).actor));
});
afterAll(() => house.close());

/** Half of the time left out, so that filters do not empty each other. */
const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const filters: fc.Arbitrary<RosterFilter & RosterOrder> = fc.record({
  state: maybe('08', '11', '21'), municipality: maybe(...MUNICIPALITIES), standing: maybe(...STANDINGS), q: maybe('avalos', 'xochitl n', '', 'nadie'),
  sort: fc.constantFrom('name', 'progress', 'last-activity'), direction: fc.constantFrom('ascending', 'descending'),
});

async function everyPage(actor: Actor, query: RosterFilter & RosterOrder) {
  const first = await roster.read(actor, course.courseKey, { ...query, page: 1 });
  const items = [...first.items];
  for (let page = 2; items.length < first.total; page += 1) {
    const next = await roster.read(actor, course.courseKey, { ...query, page });
    expect([next.total, next.counts]).toEqual([first.total, first.counts]);
    if (next.items.length === 0) break;
    items.push(...next.items);
  }
  return { ...first, items };
}

const rowsOf = (bytes: Buffer): Record<string, string>[] => parse(bytes, { bom: true, columns: true });
const inCells = ({ person, municipality, agency, lessonsCompleted }: RosterEntry) => ({
  Correo: person?.email, 'Primer apellido': person?.firstSurname, Municipio: municipality.name, Dependencia: /^[=@]/.test(agency) ? `'${agency}` : agency, 'Lecciones completadas': String(lessonsCompleted),
});

test('whatever the filter: rows of the file = rows of all pages = the number, each person once, none outside the filter', async () => {
  const seen = new Set<number>();
  await fc.assert(fc.asyncProperty(filters, fc.nat(3), async (query, which) => {
    const actor = teachers[which] as Actor;
    const { items, total, counts } = await everyPage(actor, query);
    const rows = rowsOf((await roster.file(actor, course.courseKey, { ...query, language: 'es' })).bytes);
    seen.add(total);
    expect(rows).toMatchObject(items.map(inCells));
    expect(rows).toHaveLength(total);
    expect(items).toHaveLength(total);
    expect(new Set(items.map(({ enrolmentId }) => enrolmentId)).size).toBe(total);
    expect(query.standing ? counts[query.standing] : Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    for (const { municipality, standing } of items) {
      expect([municipality.key, municipality.stateKey, standing]).toEqual([query.municipality ?? municipality.key, query.state ?? municipality.stateKey, query.standing ?? standing]);
      expect(actor.territory.some((place) => place === '*' || municipality.key.startsWith(place))).toBe(true);
    }
  }), { numRuns: 60 });
  expect(seen.size).toBeGreaterThan(5);
});

test('the order is by what was asked, both ways', async () => {
  const [everywhere] = teachers as [Actor];
  const inOrder = async (sort: 'progress' | 'last-activity', value: (entry: RosterEntry) => number) => {
    for (const [direction, turn] of [['ascending', 1], ['descending', -1]] as const) {
      const values = (await everyPage(everywhere, { sort, direction })).items.map(value);
      expect(values).toEqual([...values].sort((a, b) => turn * (a - b)));
      expect(values).toHaveLength(PEOPLE);
    }
  };
  await inOrder('progress', ({ lessonsCompleted, lessonCount }) => lessonsCompleted / lessonCount);
  await inOrder('last-activity', ({ lastActivityAt }) => Date.parse(lastActivityAt));
});
