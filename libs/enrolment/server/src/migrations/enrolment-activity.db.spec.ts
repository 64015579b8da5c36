import { catalogueMigrations } from '@aula/catalogue/server';
import { identityMigrations } from '@aula/identity/server';
import { migrate, platformMigrations } from '@aula/platform/server';
import { APP_ROLE, givenADatabase, type TestDatabase, truthOf, withClient } from '@aula/platform/testing';
import { territoryMigrations } from '@aula/territory/server';
import { EnrolmentActivity1764202000000 } from './1764202000000-EnrolmentActivity';
import { EnrolmentEnrolments1763856400000 } from './1763856400000-EnrolmentEnrolments';

const before = [...platformMigrations, ...territoryMigrations, ...identityMigrations, ...catalogueMigrations, EnrolmentEnrolments1763856400000];

const PROGRESS_OF_BEFORE = `
  with person as (insert into account (email, given_names, first_surname, passphrase_hash, created_at) values ('ana@prueba.example', 'Ana', 'Paz', 'x', now()) returning id
  ), course as (insert into course (key) values ('ga-101') returning id
  ), version as (
    insert into course_version (course_id, number, content_hash, code, title, level, language, licence, summary, audience, goal, outcomes, minutes, hours, published_at)
    select id, 1, 'x', 'x', 'x', 'introductorio', 'es-MX', 'x', 'x', 'x', 'x', '{Uno,Dos,Tres}', 20, 0.5, now() from course returning id, course_id
  ), enrolled as (
    insert into enrolment (account_id, course_id, course_version_id, enrolled_at) select person.id, course_id, version.id, '2026-11-01T16:00Z' from person, version returning id
  )
  insert into lesson_progress (enrolment_id, lesson_code, block, completed_at)
  select id, code, 1, completed_at from enrolled, (values ('1.1', '2026-11-05T16:00Z'::timestamptz), ('1.2', null)) as given (code, completed_at)`;

let database: TestDatabase;
beforeAll(async () => {
  database = await givenADatabase({ isMigrated: false });
});
afterAll(() => database.drop());

test('what was recorded before moved when it was completed, or else not before its enrolment', async () => {
  const bringTo = (migrations: typeof before) => migrate({ ownerUrl: database.ownerUrl, applicationRole: APP_ROLE, migrations });
  await bringTo(before);
  await withClient(database.superuserUrl, (client) => client.query(PROGRESS_OF_BEFORE));
  await bringTo([...before, EnrolmentActivity1764202000000]);
  expect(await truthOf(database, 'select lesson_code, moved_at from lesson_progress order by lesson_code')).toEqual([
    { lesson_code: '1.1', moved_at: new Date('2026-11-05T16:00:00Z') },
    { lesson_code: '1.2', moved_at: new Date('2026-11-01T16:00:00Z') },
  ]);
});
