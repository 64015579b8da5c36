import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import type { Actor } from '@aula/platform/server';
import { type GivenApplication, problemOf, truthOf } from '@aula/platform/testing';
import { type ComparisonQuery, reportingApi } from '@aula/reporting/contract';
import { givenACoordinator, givenALearner, givenReporting, givenStaff } from '../testing/given-reporting';

const [CHIHUAHUA_CITY, JUAREZ, OJINAGA, LEON, PUEBLA_CITY] = ['08019', '08037', '08052', '11020', '21114'];

let house: GivenApplication;
let course: GivenCourse;

beforeAll(async () => {
  house = await givenReporting();
  course = await givenACourse(house.database);
  await givenACourse(house.database, { key: 'ga-102' });
});
beforeEach(() => truthOf(house.database, 'truncate account cascade'));
afterAll(() => house.close());

async function givenCompletions(municipalityKey: string, count: number, completedAt = '2026-05-10T18:00:00Z'): Promise<void> {
  for (let person = 0; person < count; person += 1) {
    await givenALearner(house, { municipalityKey, firstSurname: 'Secreta', agency: 'Agencia Secreta', enrolments: [{ course, completedAt, enrolledAt: completedAt, agency: 'Agencia Secreta' }] });
  }
}
const compare = (actor: Actor, query: ComparisonQuery) => house.call(actor, reportingApi.compare, { query });
const itemIn = ({ items }: Awaited<ReturnType<typeof compare>>, key: string) => items.find((item) => item.key === key);

it('shows a municipal coordinator the other municipalities of her state, protected', async () => {
  await givenCompletions(JUAREZ, 7);
  await givenCompletions(OJINAGA, 4);
  await givenCompletions(CHIHUAHUA_CITY, 12);
  const comparison = await compare(await givenACoordinator(house, CHIHUAHUA_CITY), { state: '08' });
  expect(comparison).toMatchObject({ kind: 'municipalities', asOf: house.clock.now().toISOString(), atLeast: { accounts: 6, enrolled: 6, completed: 6 } });
  expect(comparison.items).toHaveLength(66);
  expect(itemIn(comparison, JUAREZ)).toEqual({ key: JUAREZ, name: 'Juárez', accounts: 5, enrolled: 5, completed: 5 });
  expect(itemIn(comparison, OJINAGA)).toEqual({ key: OJINAGA, name: 'Ojinaga', accounts: null, enrolled: null, completed: null });
  expect(itemIn(comparison, CHIHUAHUA_CITY)).toBeUndefined();
  expect(itemIn(comparison, LEON)).toBeUndefined();
});

it('shows a state’s coordinator the totals of the other pilot states, and no municipality of theirs', async () => {
  await givenCompletions(LEON, 3);
  for (const key of [JUAREZ, OJINAGA]) await givenCompletions(key, 3);
  const { kind, items } = await compare(await givenACoordinator(house, '21'), { state: '21' });
  expect([kind, items]).toEqual(['states', [
    { key: '08', name: 'Chihuahua', accounts: 5, enrolled: 5, completed: 5 },
    { key: '11', name: 'Guanajuato', accounts: null, enrolled: null, completed: null },
  ]]);
});

it('totals no state of which somebody knows a part exactly', async () => {
  const { kind, items } = await compare(await givenACoordinator(house, '21', JUAREZ), { state: '21' });
  expect([kind, items.map(({ key }) => key)]).toEqual(['states', ['11']]);
});

it('has nothing to compare for whoever reaches everything', async () => {
  const administrator = await givenStaff(house, { role: 'administrator', scope: 'all', key: '' });
  expect(await compare(administrator, { state: '08' })).toMatchObject({ kind: 'states', items: [], atLeast: { accounts: 0 } });
});

it('counts under the same course and period as the coordinator’s own figures', async () => {
  await givenCompletions(JUAREZ, 5, '2025-05-10T18:00:00Z');
  await givenCompletions(JUAREZ, 6, '2026-05-10T18:00:00Z');
  const actor = await givenACoordinator(house, CHIHUAHUA_CITY);
  const completedIn = async (query: Omit<ComparisonQuery, 'state'>) => itemIn(await compare(actor, { state: '08', ...query }), JUAREZ)?.completed;
  expect([await completedIn({}), await completedIn({ period: 'administration' }), await completedIn({ period: 'year' })]).toEqual([10, 10, 5]);
  expect([await completedIn({ course: 'ga-101' }), await completedIn({ course: 'ga-102' })]).toEqual([10, 0]);
});

it('lets nothing leave but names of places and protected counts', async () => {
  for (const [key, count] of [[JUAREZ, 7], [OJINAGA, 1], [PUEBLA_CITY, 2], [LEON, 11]] as const) await givenCompletions(key, count);
  for (const [territory, state] of [[[CHIHUAHUA_CITY], '08'], [['08'], '08'], [['11', CHIHUAHUA_CITY], '11']] as const) {
    const answer = await compare(await givenACoordinator(house, ...territory), { state });
    expect(Object.keys(answer).sort()).toEqual(['asOf', 'atLeast', 'items', 'kind']);
    for (const { key, name, ...counts } of answer.items) {
      expect([key, name]).toEqual([expect.stringMatching(/^\d{2}(\d{3})?$/), expect.any(String)]);
      expect(Object.keys(counts).sort()).toEqual(['accounts', 'completed', 'enrolled']);
      for (const count of Object.values(counts)) expect(count === null || count % 5 === 0).toBe(true);
    }
    expect(JSON.stringify(answer)).not.toContain('Secreta');
  }
});

it('refuses periods that could be taken from each other, states without anything of hers, and whoever may not', async () => {
  const actor = await givenACoordinator(house, CHIHUAHUA_CITY);
  for (const period of ['last-90-days', '2026-01-01..2026-11-23']) {
    expect(await problemOf(compare(actor, { state: '08', period } as never))).toMatchObject({ status: 400, code: 'request.invalid' });
  }
  for (const state of ['11', '99']) expect(await problemOf(compare(actor, { state }))).toMatchObject({ status: 403, code: 'reporting.outside-territory' });
  expect(await problemOf(compare(actor, { state: '08', course: 'ga-999' }))).toMatchObject({ status: 404, code: 'catalogue.no-such-course' });
  const learner = await givenStaff(house, { role: 'learner', scope: 'own', key: '' });
  expect(await problemOf(compare(learner, { state: '08' }))).toMatchObject({ status: 403, code: 'request.not-allowed' });
});
