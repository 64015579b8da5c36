import { Injectable } from '@nestjs/common';
import { defineEvent } from '@aula/platform/contract';
import { givenADatabase, givenAWorker, type GivenWorker, type TestDatabase, truthOf } from '@aula/platform/testing';
import * as z from 'zod/mini';
import { system } from '../actor';
import { Database } from '../database/database';
import { platformJobs } from '../mail/mail.jobs';
import { defineJob, defineListener } from './define-job';
import { JobHandler } from './job-handler';
import { Ledger } from './ledger';
import { Outbox } from './outbox';

const bellRang = defineEvent('school.bell-rang', z.object({ bell: z.int() }));
const opensDoors = defineListener(bellRang, { name: 'school.open-doors', queue: 'now' });
const countsPupils = defineListener(bellRang, { name: 'school.count-pupils', queue: 'now', attempts: 3, backoff: 5 });
const jobs = [...platformJobs, opensDoors, countsPupils];

@Injectable()
class School {
  readonly seen: string[] = [];
  failing = false;

  @JobHandler(opensDoors)
  async open({ bell }: { bell: number }): Promise<void> {
    this.seen.push(`doors ${bell}`);
  }

  @JobHandler(countsPupils)
  async count({ bell }: { bell: number }): Promise<void> {
    if (this.failing) throw new Error('nobody came');
    this.seen.push(`pupils ${bell}`);
  }
}

describe('the ledger', () => {
  let database: TestDatabase;
  let worker: GivenWorker;
  let school: School;
  const ring = (bell: number) => worker.app.get(Database).as(system, () => Promise.resolve(worker.app.get(Outbox).publish(bellRang, { bell })));

  beforeEach(async () => {
    database = await givenADatabase();
    worker = await givenAWorker({ database, jobs, imports: [{ module: class SchoolModule {}, providers: [School] }] });
    school = worker.app.get(School);
  });
  afterEach(async () => {
    await worker.close();
    await database.drop();
  });

  test('an event reaches every listener once', async () => {
    await ring(1);
    expect(await worker.doJobs()).toBe(2);
    expect(await worker.doJobs()).toBe(0);
    expect(school.seen.sort()).toEqual(['doors 1', 'pupils 1']);
  });

  test('an event of a transaction that fails does not exist', async () => {
    const db = worker.app.get(Database);
    await expect(db.as(system, () => { worker.app.get(Outbox).publish(bellRang, { bell: 1 }); throw new Error('no'); })).rejects.toThrow('no');
    expect(await worker.doJobs()).toBe(0);
  });

  test('the same delivery sent five times at once is done once', async () => {
    await ring(1);
    const ledger = worker.app.get(Ledger);
    const { deliveries } = await ledger.relay();
    await Promise.all(deliveries.flatMap((delivery) => Array.from({ length: 5 }, () => ledger.deliver(delivery))));
    expect(school.seen.sort()).toEqual(['doors 1', 'pupils 1']);
  });

  test('two relays at once make each delivery once', async () => {
    for (let bell = 0; bell < 20; bell++) await ring(bell);
    const ledger = worker.app.get(Ledger);
    const relayed = await Promise.all([ledger.relay(), ledger.relay(), ledger.relay()]);
    expect(relayed.flatMap((batch) => batch.deliveries)).toHaveLength(40);
  });

  test('what is lost is asked for again, and nothing that is closed', async () => {
    await ring(1);
    const ledger = worker.app.get(Ledger);
    const { deliveries } = await ledger.relay();
    expect(await ledger.takeDue()).toEqual([]);
    worker.clock.advance(10_000);
    expect(await ledger.takeDue()).toHaveLength(2);
    for (const delivery of deliveries) await ledger.deliver(delivery);
    worker.clock.advance(10_000);
    expect(await ledger.takeDue()).toEqual([]);
  });

  test('a failure is noted and tried again later, more and more slowly, up to its attempts', async () => {
    school.failing = true;
    await ring(1);
    const ledger = worker.app.get(Ledger);
    const { deliveries } = await ledger.relay();
    const failing = deliveries.find(({ job }) => job === countsPupils.name);
    if (!failing) throw new Error('no delivery');
    await ledger.deliver({ outboxId: failing.outboxId, job: opensDoors.name });
    for (const wait of [5_000, 10_000, 20_000]) {
      await expect(ledger.deliver(failing)).rejects.toThrow('nobody came');
      worker.clock.advance(wait - 1);
      expect(await ledger.takeDue()).toHaveLength(0);
      worker.clock.advance(1);
      expect((await ledger.takeDue()).length).toBe(wait === 20_000 ? 0 : 1);
    }
    expect(await truthOf(database, 'select tries, last_error, closed_at from delivery where job = $1', [countsPupils.name])).toEqual([
      { tries: 3, last_error: 'Error: nobody came', closed_at: null },
    ]);
  });

  test('the note of a failure names nobody', async () => {
    await ring(1);
    const ledger = worker.app.get(Ledger);
    const [delivery] = (await ledger.relay()).deliveries;
    if (!delivery) throw new Error('no delivery');
    await ledger.noteFailure(delivery, Object.assign(new Error('550 no mailbox <maria.nunez@juarez.example>'), { rejected: ['maria.nunez@juarez.example'] }));
    expect(await truthOf(database, 'select last_error from delivery where outbox_id = $1 and job = $2', [delivery.outboxId, delivery.job])).toEqual([{ last_error: 'Error: 550 no mailbox <…>' }]);
  });
});

describe('boot', () => {
  const compose = async (declared: Parameters<typeof givenAWorker>[0]['jobs'], ...providers: (new () => object)[]) => {
    const database = await givenADatabase();
    try {
      const worker = await givenAWorker({ database, jobs: declared, imports: [{ module: class Composed {}, providers }] });
      await worker.close();
    } finally {
      await database.drop();
    }
  };
  const orphan = defineJob({ name: 'school.ring', queue: 'now', data: z.object({}) });

  @Injectable()
  class SecondSchool extends School {}

  test('stops on a job without a handler', () => expect(compose([...jobs, orphan], School)).rejects.toThrow('school.ring has no handler'));
  test('stops on a job with two handlers', () => expect(compose(jobs, School, SecondSchool)).rejects.toThrow('has two handlers'));
  test('stops on a handler of a job nobody declared', () => expect(compose(platformJobs, School)).rejects.toThrow('not declared'));
  test('stops on a job declared twice', () => expect(compose([...jobs, opensDoors], School)).rejects.toThrow('declared twice'));
});
