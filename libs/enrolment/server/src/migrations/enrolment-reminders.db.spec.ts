import { catalogueMigrations } from '@aula/catalogue/server';
import { identityMigrations } from '@aula/identity/server';
import { migrate, type Migration, platformMigrations } from '@aula/platform/server';
import { APP_ROLE, givenADatabase, type TestDatabase, truthOf } from '@aula/platform/testing';
import { territoryMigrations } from '@aula/territory/server';
import { EnrolmentEnrolments1763856400000 } from './1763856400000-EnrolmentEnrolments';
import { EnrolmentReminders1764201200000 } from './1764201200000-EnrolmentReminders';

const before = [...platformMigrations, ...territoryMigrations, ...identityMigrations, ...catalogueMigrations, EnrolmentEnrolments1763856400000];

/** Two courses, one of which is completed. */
const ENROLLED_BEFORE = `
  with person as (insert into account (email, given_names, first_surname, passphrase_hash, created_at) values ('ana@prueba.example', 'Ana', 'Paz', 'x', now()) returning id
  ), course as (insert into course (key) values ('ga-101'), ('ga-102') returning id, key
  ), version as (
    insert into course_version (course_id, number, content_hash, code, title, level, language, licence, summary, audience, goal, outcomes, minutes, hours, published_at)
    select id, 1, key, key, key, 'introductorio', 'es-MX', 'x', 'x', 'x', 'x', '{Uno,Dos,Tres}', 20, 0.5, now() from course returning id, course_id, code
  ), enrolled as (
    insert into enrolment (account_id, course_id, course_version_id, enrolled_at) select person.id, course_id, version.id, '2026-11-01T16:00Z' from person, version returning *
  ), completed as (
    insert into completion (enrolment_id, account_id, course_version_id, completed_at)
    select e.id, e.account_id, e.course_version_id, now() from enrolled e join version v on v.id = e.course_version_id where v.code = 'ga-102')
  select e.id from enrolled e join version v on v.id = e.course_version_id where v.code = 'ga-101'`;

let database: TestDatabase;
beforeAll(async () => {
  database = await givenADatabase({ isMigrated: false });
});
afterAll(() => database.drop());

test('who was enrolled before is looked at a week after that, unless the course is completed', async () => {
  const bringTo = (migrations: readonly Migration[]) => migrate({ ownerUrl: database.ownerUrl, applicationRole: APP_ROLE, migrations });
  await bringTo(before);
  const [underWay] = await truthOf<{ id: string }>(database, ENROLLED_BEFORE);
  await bringTo([...before, EnrolmentReminders1764201200000]);
  expect(await truthOf(database, 'select job, key, due_at, data from schedule')).toEqual([
    { job: 'enrolment.remind-learner', key: underWay?.id, due_at: new Date('2026-11-08T16:00:00Z'), data: { enrolmentId: underWay?.id } },
  ]);
});
