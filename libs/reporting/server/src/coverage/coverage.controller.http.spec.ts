import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { EnrolmentModule } from '@aula/enrolment/server';
import { givenAnEnrolment } from '@aula/enrolment/testing';
import type { RoleWithScope } from '@aula/identity/contract';
import { IdentityWorkerModule } from '@aula/identity/server';
import { givenAPerson } from '@aula/identity/testing';
import { NotificationsModule } from '@aula/notifications/server';
import type { Actor } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, problemOf, truthOf } from '@aula/platform/testing';
import { reportingApi, reportingPermissions } from '@aula/reporting/contract';
import { TerritoryModule } from '@aula/territory/server';
import { ReportingModule } from '../reporting.module';

let house: GivenApplication;
let course: GivenCourse;

beforeAll(async () => {
  house = await givenAnApplication({ imports: [TerritoryModule, IdentityWorkerModule, NotificationsModule, CatalogueModule, EnrolmentModule, ReportingModule] });
  course = await givenACourse(house.database);
});
beforeEach(() => truthOf(house.database, 'truncate account cascade'));
afterAll(() => house.close());

/** Staff of the operator, who work in no municipality and so count nowhere. */
async function givenStaff(...roles: RoleWithScope[]): Promise<Actor> {
  return (await givenAPerson(house.database, { municipalityKey: null, roles, permissions: [reportingPermissions] })).actor;
}
const coordinatorOf = (key: string) => givenStaff({ role: 'coordinator', scope: key.length === 2 ? 'state' : 'municipality', key });

async function givenALearner(municipalityKey: string, wanted: { isEnrolled?: boolean; hasCompleted?: boolean } = {}): Promise<{ accountId: string }> {
  const { accountId } = await givenAPerson(house.database, { municipalityKey });
  if (wanted.isEnrolled ?? wanted.hasCompleted) await givenAnEnrolment(house.database, { accountId, course, municipalityKey, ...(wanted.hasCompleted && { completedAt: '2026-11-20T18:00:00Z' }) });
  return { accountId };
}

const read = (actor: Actor) => house.call(actor, reportingApi.readCoverage);
const rowIn = (coverage: Awaited<ReturnType<typeof read>>, key: string) => coverage.states.flatMap(({ municipalities }) => municipalities).find((row) => row.key === key);

describe('coverage', () => {
  it('shows a coordinator her state, every municipality with its denominator, as of now', async () => {
    await givenALearner('08037', { hasCompleted: true });
    await givenALearner('08037', { isEnrolled: true });
    await givenALearner('08037');
    await givenALearner('08019', { isEnrolled: true });
    await givenALearner('11007', { hasCompleted: true });
    const coverage = await read(await coordinatorOf('08'));
    expect(coverage.asOf).toBe(house.clock.now().toISOString());
    expect(coverage.states).toMatchObject([{ key: '08', name: 'Chihuahua', municipalitiesInScope: 67, municipalitiesWithCompletion: 1, accounts: 4, enrolled: 3, completed: 1 }]);
    expect(rowIn(coverage, '08037')).toMatchObject({ name: 'Juárez', accounts: 3, enrolled: 2, completed: 1 });
    expect(rowIn(coverage, '08037')?.tile).toEqual({ column: expect.any(Number) as number, row: expect.any(Number) as number });
    expect(rowIn(coverage, '08001')).toMatchObject({ accounts: 0, enrolled: 0, completed: 0 });
  });

  it('counts one more after a completion, for her and not for the coordinator of another state', async () => {
    const [ofChihuahua, ofGuanajuato] = [await coordinatorOf('08'), await coordinatorOf('11')];
    const elsewhere = (await read(ofGuanajuato)).states;
    await givenALearner('08037', { hasCompleted: true });
    expect((await read(ofChihuahua)).states).toMatchObject([{ key: '08', completed: 1, municipalitiesWithCompletion: 1 }]);
    await givenALearner('08019', { hasCompleted: true });
    expect((await read(ofChihuahua)).states).toMatchObject([{ key: '08', completed: 2, municipalitiesWithCompletion: 2 }]);
    expect((await read(ofGuanajuato)).states).toEqual(elsewhere);
    expect(elsewhere).toMatchObject([{ key: '11', municipalitiesInScope: 46, accounts: 0, completed: 0 }]);
  });

  it('counts people, not courses', async () => {
    const other = await givenACourse(house.database, { key: 'ga-102' });
    const { accountId } = await givenALearner('08037', { hasCompleted: true });
    await givenAnEnrolment(house.database, { accountId, course: other, municipalityKey: '08037', completedAt: '2026-11-21T18:00:00Z' });
    expect((await read(await coordinatorOf('08'))).states).toMatchObject([{ accounts: 1, enrolled: 1, completed: 1 }]);
  });

  it('shows a municipal coordinator her municipality alone', async () => {
    await givenALearner('08037', { hasCompleted: true });
    await givenALearner('08019', { hasCompleted: true });
    const { states } = await read(await coordinatorOf('08019'));
    expect(states).toMatchObject([{ key: '08', municipalitiesInScope: 1, accounts: 1, completed: 1, municipalities: [{ key: '08019' }] }]);
  });

  it('shows every territory of whoever has several', async () => {
    const { states } = await read(await givenStaff({ role: 'coordinator', scope: 'state', key: '11' }, { role: 'coordinator', scope: 'municipality', key: '08037' }));
    expect(states.map(({ key, municipalitiesInScope }) => [key, municipalitiesInScope])).toEqual([['08', 1], ['11', 46]]);
  });

  it('shows an administrator the three pilot states', async () => {
    await givenALearner('21114', { hasCompleted: true });
    const { states } = await read(await givenStaff({ role: 'administrator', scope: 'all', key: '' }));
    expect(states.map(({ key, municipalitiesInScope, completed }) => [key, municipalitiesInScope, completed])).toEqual([['08', 67, 0], ['11', 46, 0], ['21', 217, 1]]);
  });

  it('is closed to learners and visitors', async () => {
    const learner = await givenStaff({ role: 'learner', scope: 'own', key: '' });
    expect(await problemOf(read(learner))).toMatchObject({ status: 403, code: 'request.not-allowed' });
    expect(await problemOf(house.call(undefined, reportingApi.readCoverage))).toMatchObject({ status: 401, code: 'request.not-signed-in' });
  });

  it('counts a coordinator’s own studies elsewhere nowhere in her territory', async () => {
    const { accountId, actor } = await givenAPerson(house.database, { municipalityKey: '11007', roles: [{ role: 'coordinator', scope: 'state', key: '08' }], permissions: [reportingPermissions] });
    await givenAnEnrolment(house.database, { accountId, course, municipalityKey: '11007', completedAt: '2026-11-20T18:00:00Z' });
    expect((await read(actor)).states).toMatchObject([{ key: '08', accounts: 0, enrolled: 0, completed: 0 }]);
  });
});
