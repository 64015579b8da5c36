import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { type Actor } from '@aula/platform/server';
import { type GivenApplication, statementsOf, truthOf } from '@aula/platform/testing';
import type { SelectionQuery } from '@aula/reporting/contract';
import { CoverageService } from '../coverage/coverage.service';
import { givenACoordinator, givenALearner, givenReporting } from '../testing/given-reporting';

const [CHIHUAHUA_CITY, JUAREZ, CHIAUTLA, PUEBLA_CITY] = ['08019', '08037', '21053', '21114'];

let house: GivenApplication;
let coverage: CoverageService;
let course: GivenCourse;
let other: GivenCourse;
let coordinator: Actor;

beforeAll(async () => {
  house = await givenReporting();
  coverage = house.app.get(CoverageService);
  course = await givenACourse(house.database);
  other = await givenACourse(house.database, { key: 'ga-102', title: 'Datos abiertos' });
});
beforeEach(async () => {
  await truthOf(house.database, 'truncate account cascade');
  house.clock.set('2026-11-27T15:00:00Z');
  coordinator = await givenACoordinator(house, '08', '21');
});
afterAll(() => house.close());

/** Accounts, enrolled and completed, in this order. */
async function figuresOf(query: SelectionQuery, actor = coordinator): Promise<(number | undefined)[]> {
  const { covered } = await coverage.read(actor, query);
  return [covered?.accounts, covered?.enrolled, covered?.completed];
}
const daysOf = async (query: SelectionQuery) => (await coverage.read(coordinator, query)).covered?.selection.days;
const completing = (municipalityKey: string, enrolledAt: string, completedAt: string, of = course) => givenALearner(house, { municipalityKey, enrolments: [{ course: of, enrolledAt, completedAt }] });

it('counts by the calendar of each municipality, first and last day included', async () => {
  // At 06:30 UTC in December it is past midnight in Chihuahua, and not yet in Juárez.
  for (const key of [CHIHUAHUA_CITY, JUAREZ]) await completing(key, '2026-12-01T06:30:00Z', '2026-12-01T06:30:00Z');
  expect(await figuresOf({ state: '08', period: '2026-12-01..2026-12-01' })).toEqual([2, 1, 1]);
  expect(await figuresOf({ state: '08', municipality: CHIHUAHUA_CITY, period: '2026-12-01..2026-12-01' })).toEqual([1, 1, 1]);
  expect(await figuresOf({ state: '08', municipality: JUAREZ, period: '2026-11-01..2026-11-30' })).toEqual([1, 1, 1]);
  expect(await figuresOf({ state: '08', period: '2026-11-30..2026-12-01' })).toEqual([2, 2, 2]);
});

it('looks at the day of enrolling for who enrolled, and at the day of completing for who completed', async () => {
  await completing(PUEBLA_CITY, '2026-03-10T18:00:00Z', '2026-05-10T18:00:00Z');
  expect(await figuresOf({ state: '21', period: '2026-03-01..2026-03-31' })).toEqual([1, 1, 0]);
  expect(await figuresOf({ state: '21', period: '2026-05-01..2026-05-31' })).toEqual([1, 0, 1]);
  expect(await figuresOf({ state: '21' })).toEqual([1, 1, 1]);
});

it('begins the present administration where each municipality’s own took office', async () => {
  // Chiautla voted again: its administration began in May 2025, that of the city of Puebla in October 2024.
  for (const key of [CHIAUTLA, PUEBLA_CITY]) await completing(key, '2025-01-15T18:00:00Z', '2025-06-15T18:00:00Z');
  expect(await figuresOf({ state: '21', period: 'administration' })).toEqual([2, 1, 2]);
  expect(await daysOf({ state: '21', period: 'administration' })).toEqual({ from: '2024-10-15', to: '2026-11-27' });
  expect(await daysOf({ municipality: CHIAUTLA, period: 'administration' })).toEqual({ from: '2025-05-23', to: '2026-11-27' });
});

it('knows this year and the last ninety days from the clock', async () => {
  await completing(PUEBLA_CITY, '2025-12-31T18:00:00Z', '2026-01-01T18:00:00Z');
  await completing(PUEBLA_CITY, '2026-08-29T18:00:00Z', '2026-08-30T18:00:00Z');
  expect(await figuresOf({ state: '21', period: 'year' })).toEqual([2, 1, 2]);
  expect(await figuresOf({ state: '21', period: 'last-90-days' })).toEqual([2, 0, 1]);
  house.clock.set('2026-11-28T15:00:00Z');
  expect(await figuresOf({ state: '21', period: 'last-90-days' })).toEqual([2, 0, 0]);
  expect(await daysOf({ state: '21', period: 'last-90-days' })).toEqual({ from: '2026-08-31', to: '2026-11-28' });
});

it('counts a course in whichever version, and the accounts whatever the course', async () => {
  const newer = await givenACourse(house.database);
  for (const one of [course, newer, other]) await completing(PUEBLA_CITY, '2026-03-10T18:00:00Z', '2026-05-10T18:00:00Z', one);
  expect(await figuresOf({ state: '21' })).toEqual([3, 3, 3]);
  expect(await figuresOf({ state: '21', course: 'ga-101' })).toEqual([3, 2, 2]);
  expect(await figuresOf({ state: '21', course: 'ga-102', period: 'year' })).toEqual([3, 1, 1]);
  expect((await coverage.read(coordinator, { state: '21', course: 'ga-102' })).covered?.selection.course).toEqual({ key: 'ga-102', title: 'Datos abiertos' });
});

it('counts whoever moved away where they completed, and in the denominator of where they work now', async () => {
  await givenALearner(house, { municipalityKey: CHIHUAHUA_CITY, enrolments: [{ course, municipalityKey: JUAREZ, completedAt: '2026-05-10T18:00:00Z' }] });
  expect(await figuresOf({ municipality: JUAREZ })).toEqual([0, 1, 1]);
  expect(await figuresOf({ municipality: CHIHUAHUA_CITY })).toEqual([1, 0, 0]);
});

it('costs two statements, and a third for the course', async () => {
  const reading = (wanted: SelectionQuery) => statementsOf(() => coverage.read(coordinator, wanted));
  await coverage.read(coordinator, { course: 'ga-101' });
  expect(await reading({ period: 'administration' })).toHaveLength(2);
  expect(await reading({ course: 'ga-101' })).toHaveLength(3);
});
