import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { givenAPerson } from '@aula/identity/testing';
import { givenAnEnrolment } from '@aula/enrolment/testing';
import type { Actor } from '@aula/platform/server';
import { type GivenApplication, problemOf, truthOf } from '@aula/platform/testing';
import { type Coverage, reportingApi, reportingPermissions, type SelectionQuery } from '@aula/reporting/contract';
import { givenACoordinator, givenALearner, givenReporting, givenStaff } from '../testing/given-reporting';

let house: GivenApplication;
let course: GivenCourse;

beforeAll(async () => {
  house = await givenReporting();
  course = await givenACourse(house.database);
});
beforeEach(() => truthOf(house.database, 'truncate account cascade'));
afterAll(() => house.close());

const learner = (municipalityKey: string, done: 'nothing' | 'enrolled' | 'completed') => givenALearner(house, {
  municipalityKey, enrolments: done === 'nothing' ? [] : [{ course, ...(done === 'completed' && { completedAt: '2026-11-20T18:00:00Z' }) }],
});
const read = (actor: Actor, query: SelectionQuery = {}) => house.call(actor, reportingApi.readCoverage, { query });
const rowIn = ({ covered }: Coverage, key: string) => covered?.municipalities.find((row) => row.key === key);
const territoryIn = ({ territory }: Coverage) => territory.map(({ key, isWhole, municipalities }) => [key, isWhole, municipalities.length]);

it('shows a coordinator her state, every municipality with its denominator, as of now', async () => {
  await learner('08037', 'completed');
  await learner('08037', 'enrolled');
  await learner('08037', 'nothing');
  await learner('08019', 'enrolled');
  await learner('11007', 'completed');
  const coverage = await read(await givenACoordinator(house, '08'));
  expect(coverage.asOf).toBe(house.clock.now().toISOString());
  expect(territoryIn(coverage)).toEqual([['08', true, 67]]);
  expect(coverage.covered).toMatchObject({ municipalitiesWithCompletion: 1, accounts: 4, enrolled: 3, completed: 1 });
  expect(coverage.covered?.selection).toEqual({ state: { key: '08', name: 'Chihuahua' }, municipality: null, course: null, days: null, administrations: [] });
  expect(rowIn(coverage, '08037')).toMatchObject({ name: 'Juárez', accounts: 3, enrolled: 2, completed: 1 });
  expect(rowIn(coverage, '08037')?.tile).toEqual({ column: expect.any(Number) as number, row: expect.any(Number) as number });
  expect(rowIn(coverage, '08001')).toMatchObject({ accounts: 0, enrolled: 0, completed: 0 });
});

it('counts one more after a completion, for her and not for the coordinator of another state', async () => {
  const [ofChihuahua, ofGuanajuato] = [await givenACoordinator(house, '08'), await givenACoordinator(house, '11')];
  const elsewhere = (await read(ofGuanajuato)).covered;
  await learner('08037', 'completed');
  expect((await read(ofChihuahua)).covered).toMatchObject({ completed: 1, municipalitiesWithCompletion: 1 });
  await learner('08019', 'completed');
  expect((await read(ofChihuahua)).covered).toMatchObject({ completed: 2, municipalitiesWithCompletion: 2 });
  expect((await read(ofGuanajuato)).covered).toEqual(elsewhere);
  expect(elsewhere).toMatchObject({ selection: { state: { key: '11' } }, accounts: 0, completed: 0 });
});

it('counts people, not courses', async () => {
  const other = await givenACourse(house.database, { key: 'ga-102' });
  await givenALearner(house, { municipalityKey: '08037', enrolments: [course, other].map((one) => ({ course: one, completedAt: '2026-11-20T18:00:00Z' })) });
  expect((await read(await givenACoordinator(house, '08'))).covered).toMatchObject({ accounts: 1, enrolled: 1, completed: 1 });
});

it('shows a municipal coordinator her municipality alone', async () => {
  await learner('08037', 'completed');
  await learner('08019', 'completed');
  const coverage = await read(await givenACoordinator(house, '08019'));
  expect(territoryIn(coverage)).toEqual([['08', false, 1]]);
  expect(coverage.covered).toMatchObject({ selection: { municipality: { key: '08019', name: 'Chihuahua' } }, accounts: 1, completed: 1, municipalities: [{ key: '08019' }] });
});

it('offers every territory of whoever has several, and shows the one asked for', async () => {
  const actor = await givenACoordinator(house, '11', '08037');
  expect(territoryIn(await read(actor))).toEqual([['08', false, 1], ['11', true, 46]]);
  expect((await read(actor)).covered?.selection.state.key).toBe('08');
  expect((await read(actor, { state: '11' })).covered?.selection.state.name).toBe('Guanajuato');
});

it('offers an administrator the three pilot states', async () => {
  await learner('21114', 'completed');
  const coverage = await read(await givenStaff(house, { role: 'administrator', scope: 'all', key: '' }), { state: '21' });
  expect(territoryIn(coverage)).toEqual([['08', true, 67], ['11', true, 46], ['21', true, 217]]);
  expect(coverage.covered).toMatchObject({ completed: 1 });
});

it('refuses what lies outside, and a course that there is not', async () => {
  const actor = await givenACoordinator(house, '08019');
  for (const query of [{ state: '11' }, { municipality: '08037' }, { state: '08', municipality: '11020' }, { state: '99' }]) {
    expect(await problemOf(read(actor, query))).toMatchObject({ status: 403, code: 'reporting.outside-territory' });
  }
  expect(await problemOf(read(actor, { course: 'ga-999' }))).toMatchObject({ status: 404, code: 'catalogue.no-such-course' });
  for (const query of [{ period: '2026-02-30..2026-03-01' }, { period: '2026-03-02..2026-03-01' }, { period: 'ayer' }, { municipality: '8037' }]) {
    expect(await problemOf(read(actor, query))).toMatchObject({ status: 400, code: 'request.invalid' });
  }
});

it('covers nothing for a coordinator without a territory', async () => {
  expect(await read(await givenStaff(house, { role: 'coordinator', scope: 'own', key: '' }))).toMatchObject({ territory: [], covered: null });
});

it('is closed to learners and visitors', async () => {
  const somebody = await givenStaff(house, { role: 'learner', scope: 'own', key: '' });
  expect(await problemOf(read(somebody))).toMatchObject({ status: 403, code: 'request.not-allowed' });
  expect(await problemOf(house.call(undefined, reportingApi.readCoverage))).toMatchObject({ status: 401, code: 'request.not-signed-in' });
});

it('counts a coordinator’s own studies elsewhere nowhere in her territory', async () => {
  const { accountId, actor } = await givenAPerson(house.database, { municipalityKey: '11007', roles: [{ role: 'coordinator', scope: 'state', key: '08' }], permissions: [reportingPermissions] });
  await givenAnEnrolment(house.database, { accountId, course, municipalityKey: '11007', completedAt: '2026-11-20T18:00:00Z' });
  expect((await read(actor)).covered).toMatchObject({ accounts: 0, enrolled: 0, completed: 0 });
});
