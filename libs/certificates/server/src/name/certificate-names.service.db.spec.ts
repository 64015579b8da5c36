import { certificatesApi } from '@aula/certificates/contract';
import { courseCompleted } from '@aula/enrolment/events';
import { type Actor, Database, Ledger, Outbox, system } from '@aula/platform/server';
import { truthOf } from '@aula/platform/testing';
import { issueOnCompletion } from '../certificates.jobs';
import { givenACompletion } from '../testing/given-a-completion';
import { CertificateNames } from './certificate-names.service';
import { type GivenCertificates, givenCertificates } from '../testing/given-certificates';

const NAME = 'Xóchitl Peñafiel Güereña';

let given: GivenCertificates;
let { database, house, worker, course } = {} as GivenCertificates;
beforeAll(async () => {
  given = await givenCertificates();
  ({ database, house, worker, course } = given);
});
afterAll(() => given.close());

const confirm = (actor: Actor, name = NAME) => house.call(actor, certificatesApi.confirmName, { body: { name } });
const certificatesOf = (accountId: string) => truthOf<{ name: string }>(database, 'select name from certificate where account_id = $1 order by issued_at, name', [accountId]);

/** What enrolment does: completion and event in one transaction. */
function complete(enrolmentId: string): Promise<void> {
  const db = worker.app.get(Database);
  return db.as(system, async () => {
    await db.query(
      `insert into completion (enrolment_id, account_id, course_version_id, completed_at, municipality_key, administration_id, agency, position)
       select id, account_id, course_version_id, '2026-11-20T18:00:00Z', municipality_key, administration_id, agency, position from enrolment where id = $1`,
      [enrolmentId],
    );
    worker.app.get(Outbox).publish(courseCompleted, { enrolmentId });
  });
}

describe('confirming a name', () => {
  it('issues what waited for it, once, however often it is sent', async () => {
    const { actor, accountId } = await givenACompletion(database, course, { completedAt: '2026-11-20T18:00:00Z' });
    await Promise.all([confirm(actor), confirm(actor), confirm(actor)]);
    await worker.doJobs();
    await confirm(actor);
    await worker.doJobs();
    expect(await certificatesOf(accountId)).toEqual([{ name: NAME }]);
  });

  it('later changes only certificates to come', async () => {
    const { actor, accountId } = await givenACompletion(database, course, { completedAt: '2026-11-20T18:00:00Z' });
    await confirm(actor, 'Xochitl Penafiel');
    await worker.doJobs();
    await confirm(actor, NAME);
    await worker.doJobs();
    expect(await certificatesOf(accountId)).toEqual([{ name: 'Xochitl Penafiel' }]);
    expect((await house.call(actor, certificatesApi.readName)).name).toBe(NAME);
  });

  it('never misses a completion of the same moment, nor issues twice', async () => {
    for (let round = 0; round < 50; round++) {
      const { actor, accountId, enrolmentId } = await givenACompletion(database, course);
      // In turn: both at once; the event delivered while the name is confirmed; the name confirmed first.
      if (round % 3 === 0) await Promise.all([complete(enrolmentId).then(() => worker.doJobs()), confirm(actor)]);
      if (round % 3 === 1) await complete(enrolmentId).then(() => Promise.all([worker.doJobs(), confirm(actor)]));
      if (round % 3 === 2) await Promise.all([confirm(actor), complete(enrolmentId), worker.doJobs()]);
      await worker.doJobs();
      expect(await certificatesOf(accountId)).toHaveLength(1);
    }
  });

  it('makes an event of the same moment wait for its commit, and see it', async () => {
    const { actor, accountId, enrolmentId } = await givenACompletion(database, course);
    const db = house.app.get(Database);
    let delivered = Promise.resolve();
    await db.as(actor, async () => {
      // The person's completions are read before the course is completed, her name is committed after the event was delivered.
      await house.app.get(CertificateNames).confirm(actor, NAME);
      await complete(enrolmentId);
      const delivery = (await worker.app.get(Ledger).relay()).deliveries.find(({ job }) => job === issueOnCompletion.name);
      if (!delivery) throw new Error('no delivery');
      delivered = worker.app.get(Ledger).deliver(delivery);
      await somebodyWaits();
    });
    await delivered;
    expect(await certificatesOf(accountId)).toHaveLength(1);
  });
});

/** Until a connection of this database waits for an advisory lock. Jest's time limit ends it. */
async function somebodyWaits(): Promise<void> {
  const waiting = () => truthOf(database, `select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`);
  while ((await waiting()).length === 0);
}
