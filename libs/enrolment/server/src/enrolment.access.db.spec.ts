import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { enrolmentPermissions } from '@aula/enrolment/contract';
import { IdentityModule } from '@aula/identity/server';
import { givenAPerson } from '@aula/identity/testing';
import { NotificationsModule } from '@aula/notifications/server';
import type { Role } from '@aula/platform/contract';
import { type Actor, Database, system } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { COMPLETIONS_WITHIN_REACH, EnrolmentModule, ENROLMENTS_WITHIN_REACH, EnrolmentsService } from './index';
import { givenAnEnrolment } from './testing';

let house: GivenApplication;
let enrolments: EnrolmentsService;
let db: Database;
let course: GivenCourse;
let learner: Actor;
let enrolmentId: string;

const [CHIHUAHUA, OAXACA] = ['08', '20'];
const [JUAREZ, OAXACA_CITY] = ['08037', '20067'];

beforeAll(async () => {
  house = await givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions: [enrolmentPermissions] }), NotificationsModule, CatalogueModule, EnrolmentModule] });
  enrolments = house.app.get(EnrolmentsService);
  db = house.app.get(Database);
  course = await givenACourse(house.database);
  ({ actor: learner } = await givenAPerson(house.database, { municipalityKey: JUAREZ, permissions: [enrolmentPermissions] }));
  ({ enrolmentId } = await givenAnEnrolment(house.database, { accountId: learner.id, course, municipalityKey: JUAREZ, completedAt: '2026-11-20T18:00:00Z' }));
});
afterAll(() => house.close());

const staff = async (role: Role, scope: 'municipality' | 'state' | 'all', key: string) =>
  (await givenAPerson(house.database, { municipalityKey: null, roles: [{ role, scope, key }], permissions: [enrolmentPermissions] })).actor;

test('a person sees their own; another learner does not, and both not there and not theirs are one answer', async () => {
  const { actor: other } = await givenAPerson(house.database, { municipalityKey: JUAREZ });
  expect((await enrolments.read(learner, enrolmentId)).id).toBe(enrolmentId);
  expect(await enrolments.completion(learner, enrolmentId)).toMatchObject({ enrolmentId, municipalityKey: JUAREZ });
  await expect(enrolments.read(other, enrolmentId)).rejects.toThrow('enrolment.not-enrolled');
  await expect(enrolments.read(other, '00000000-0000-4000-8000-000000000000')).rejects.toThrow('enrolment.not-enrolled');
  expect(await enrolments.completion(other, enrolmentId)).toBeUndefined();
  expect(await enrolments.completions(other, learner.id)).toEqual([]);
});

/** Where those enrolled or completed within reach worked, one entry for each. */
const placesOf = (actor: Actor, relation: string) => db.as(actor, async () => (await db.query<{ key: string }>(`select municipality_key as key from ${relation} r order by 1`)).map(({ key }) => key));

test('a coordinator sees and counts their own state, and nothing of another', async () => {
  const near = await staff('coordinator', 'state', CHIHUAHUA);
  const far = await staff('coordinator', 'state', OAXACA);
  expect(await enrolments.read(near, enrolmentId)).toMatchObject({ municipalityKey: JUAREZ });
  await expect(enrolments.read(far, enrolmentId)).rejects.toThrow('enrolment.not-enrolled');
  for (const relation of [ENROLMENTS_WITHIN_REACH, COMPLETIONS_WITHIN_REACH]) {
    expect(await placesOf(near, relation)).toEqual([JUAREZ]);
    expect(await placesOf(far, relation)).toEqual([]);
  }
});

test('one’s own enrolment elsewhere is not within reach', async () => {
  const far = await staff('coordinator', 'state', OAXACA);
  await givenAnEnrolment(house.database, { accountId: far.id, course, municipalityKey: JUAREZ });
  expect(await placesOf(far, ENROLMENTS_WITHIN_REACH)).toEqual([]);
  expect(await placesOf(await staff('administrator', 'all', ''), ENROLMENTS_WITHIN_REACH)).toEqual([JUAREZ, JUAREZ]);
  expect(await placesOf(await staff('coordinator', 'municipality', OAXACA_CITY), ENROLMENTS_WITHIN_REACH)).toEqual([]);
  expect(await placesOf(learner, ENROLMENTS_WITHIN_REACH)).toEqual([]);
});

test('who may see an enrolment may still not move it; the house may', async () => {
  const near = await staff('coordinator', 'state', CHIHUAHUA);
  await expect(enrolments.recordRequirementMet(near, enrolmentId, { kind: 'quiz-passed', key: 'final' })).rejects.toThrow('enrolment.not-enrolled');
  await expect(db.as(near, () => enrolments.lock(near, enrolmentId))).rejects.toThrow('enrolment.not-enrolled');
  expect((await db.as(system, () => enrolments.lock(system, enrolmentId))).id).toBe(enrolmentId);
});

describe('past the first wall, the policies say the same', () => {
  const count = (actor: Actor, table: string) => db.as(actor, async () => (await db.query<{ count: number }>(`select count(*)::int as count from ${table} where municipality_key = $1`, [JUAREZ]))[0]?.count);

  test('another state reads nothing', async () => {
    const far = await staff('coordinator', 'state', OAXACA);
    expect([await count(far, 'enrolment'), await count(far, 'completion')]).toEqual([0, 0]);
  });

  test('nobody enrols another person or earns for them', async () => {
    const { actor: other } = await givenAPerson(house.database);
    const insert = (sql: string) => db.as(other, () => db.query(sql, [learner.id, course.courseId, course.courseVersionId]));
    await expect(insert(`insert into enrolment (account_id, course_id, course_version_id, enrolled_at) values ($1, $2, $3, '2026-01-01')`)).rejects.toThrow('row-level security');
    await expect(insert(`insert into completion (enrolment_id, account_id, course_version_id, completed_at) select gen_random_uuid(), $1, $3, '2026-01-01' where $2::uuid is not null`)).rejects.toThrow('row-level security');
  });

  test('a completion is never changed nor taken back, not even by the house', async () => {
    await expect(db.as(system, () => db.query('delete from completion'))).rejects.toThrow('permission denied');
    await db.as(system, () => db.query(`update completion set agency = 'otra'`));
    expect(await enrolments.completion(system, enrolmentId)).toMatchObject({ agency: 'Tesorería' });
  });

  test('an enrolment is not deleted', async () => {
    await expect(db.as(system, () => db.query('delete from enrolment'))).rejects.toThrow('permission denied');
    expect((await enrolments.read(system, enrolmentId)).id).toBe(enrolmentId);
  });
});
