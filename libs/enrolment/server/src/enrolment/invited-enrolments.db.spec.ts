import { CatalogueWorkerModule } from '@aula/catalogue/server';
import { givenACourse } from '@aula/catalogue/testing';
import { invitedToCourse } from '@aula/identity/events';
import { identityJobs, IdentityWorkerModule } from '@aula/identity/server';
import { givenAPerson } from '@aula/identity/testing';
import { NotificationsWorkerModule } from '@aula/notifications/server';
import { Database, Outbox, platformJobs, system } from '@aula/platform/server';
import { givenADatabase, givenAWorker, type GivenWorker, type TestDatabase, truthOf } from '@aula/platform/testing';
import { TerritoryWorkerModule } from '@aula/territory/server';
import { enrolmentJobs } from '../enrolment.jobs';
import { EnrolmentWorkerModule } from '../enrolment.worker.module';

describe('whoever opened an account by an invitation to a course', () => {
  let database: TestDatabase;
  let worker: GivenWorker;
  beforeAll(async () => {
    database = await givenADatabase();
    worker = await givenAWorker({ database, jobs: [...platformJobs, ...identityJobs, ...enrolmentJobs], imports: [TerritoryWorkerModule, IdentityWorkerModule, NotificationsWorkerModule, CatalogueWorkerModule, EnrolmentWorkerModule] });
    await givenACourse(database, { key: 'ga-101' });
  });
  afterAll(async () => {
    await worker.close();
    await database.drop();
  });

  const tell = (accountId: string) => worker.app.get(Database).as(system, () => Promise.resolve(worker.app.get(Outbox).publish(invitedToCourse, { accountId, courseKey: 'ga-101' })));
  const enrolments = (accountId: string) => truthOf(database, 'select municipality_key, agency from enrolment where account_id = $1', [accountId]);

  it('is enrolled from where they work, once, and is reminded like everybody', async () => {
    const { accountId } = await givenAPerson(database, { municipalityKey: '08037', agency: 'Obras' });
    for (const _time of [1, 2]) {
      await tell(accountId);
      await worker.doJobs();
    }
    expect(await enrolments(accountId)).toEqual([{ municipality_key: '08037', agency: 'Obras' }]);
    expect(await truthOf(database, `select 1 from schedule s join enrolment e on s.key = e.id::text where e.account_id = $1 and s.due_at is not null`, [accountId])).toHaveLength(1);
  });
});
