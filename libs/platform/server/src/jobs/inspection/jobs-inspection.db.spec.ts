import { Injectable } from '@nestjs/common';
import { defineEvent } from '@aula/platform/contract';
import type { JobKind } from '@aula/platform/contract/jobs';
import { givenADatabase, givenAWorker, type GivenWorker, type TestDatabase, truthOf } from '@aula/platform/testing';
import * as z from 'zod/mini';
import { system } from '../../actor';
import { Database } from '../../database/database';
import { platformJobs } from '../../mail/mail.jobs';
import { defineListener } from '../define-job';
import { JobHandler } from '../job-handler';
import { type Delivery, Ledger } from '../ledger';
import { Outbox } from '../outbox';
import { EVERYTHING, JobsInspection } from './jobs-inspection.service';

const bellRang = defineEvent('school.bell-rang', z.object({ bell: z.int() }));
const opensDoors = defineListener(bellRang, { name: 'school.open-doors', queue: 'now', attempts: 1 });
const countsPupils = defineListener(bellRang, { name: 'school.count-pupils', queue: 'now', attempts: 1 });
const jobs = [...platformJobs, opensDoors, countsPupils];

@Injectable()
class School {
  hold: Promise<void> | undefined;
  begun = (): void => undefined;

  @JobHandler(opensDoors)
  async open(): Promise<void> {
    this.begun();
    await this.hold;
  }

  @JobHandler(countsPupils)
  count(): Promise<void> {
    return Promise.reject(new Error('550 no mailbox <maria@juarez.example>'));
  }
}

describe('looking at the work', () => {
  let database: TestDatabase;
  let worker: GivenWorker;
  let ledger: Ledger;
  let inspection: JobsInspection;

  beforeEach(async () => {
    database = await givenADatabase();
    worker = await givenAWorker({ database, jobs, imports: [{ module: class SchoolModule {}, providers: [School, JobsInspection] }], variables: { DATABASE_POOL: '8' } });
    ledger = worker.app.get(Ledger);
    inspection = worker.app.get(JobsInspection);
  });
  afterEach(async () => {
    await worker.close();
    await database.drop();
  });

  const ring = (bell: number) => worker.app.get(Database).as(system, () => Promise.resolve(worker.app.get(Outbox).publish(bellRang, { bell })));
  const relayed = async (...bells: number[]): Promise<Delivery[]> => {
    for (const bell of bells) await ring(bell);
    return (await ledger.relay()).deliveries;
  };
  /** Each counting of pupils fails, and has no tries left. */
  const failing = async (...bells: number[]): Promise<string[]> => {
    const counts = (await relayed(...bells)).filter(({ job }) => job === countsPupils.name);
    for (const delivery of counts) await ledger.deliver(delivery).catch(() => undefined);
    return counts.map(({ outboxId, job }) => `${outboxId}:${job}`);
  };
  const kind = async (name: string): Promise<Partial<JobKind>> => {
    const found = (await inspection.overview(system)).kinds.find(({ job }) => job === name);
    const { job: _job, oldestAt: _oldest, ...counts } = found ?? { job: name, oldestAt: null };
    return counts;
  };
  const none = { waiting: 0, due: 0, inHand: 0, failed: 0, doneLately: 0 };

  test('an event that nobody relayed waits in the outbox, with its age', async () => {
    await ring(1);
    worker.clock.advance(60_000);
    await ring(2);
    expect(await inspection.overview(system)).toEqual({ at: '2026-11-23T15:01:00.000Z', kinds: [], outbox: { waiting: 2, oldestAt: '2026-11-23T15:00:00.000Z' } });
    expect(await inspection.unrelayed(system)).toEqual([{ name: 'school.bell-rang', waiting: 2, oldestAt: new Date('2026-11-23T15:00:00Z') }]);
  });

  test('what is asked for waits, what nobody asks for falls due, what is over was done lately and then is forgotten', async () => {
    const [first] = (await relayed(1, 2)).filter(({ job }) => job === opensDoors.name);
    expect(await kind(opensDoors.name)).toEqual({ ...none, waiting: 2 });
    if (first) await ledger.deliver(first);
    expect(await kind(opensDoors.name)).toEqual({ ...none, waiting: 1, doneLately: 1 });
    worker.clock.advance(10_000);
    expect(await kind(opensDoors.name)).toEqual({ ...none, due: 1, doneLately: 1 });
    worker.clock.advance(86_400_000);
    expect(await kind(opensDoors.name)).toEqual({ ...none, due: 1 });
  });

  test('what a worker has in hand is told while it has it, however often it was sent', async () => {
    const school = worker.app.get(School);
    const [delivery] = (await relayed(1)).filter(({ job }) => job === opensDoors.name);
    let letGo = (): void => undefined;
    school.hold = new Promise((resolve) => (letGo = resolve));
    const isBegun = new Promise<void>((resolve) => (school.begun = resolve));
    if (!delivery) throw new Error('no delivery');
    const done = Promise.all([1, 2, 3].map(() => ledger.deliver(delivery)));
    await isBegun;
    expect(await kind(opensDoors.name)).toEqual({ ...none, inHand: 1 });
    letGo();
    await done;
    expect(await kind(opensDoors.name)).toEqual({ ...none, doneLately: 1 });
  });

  test('what gave up is listed with its reason, which names nobody, the newest first', async () => {
    const ids = await failing(1, 2);
    expect(await kind(countsPupils.name)).toEqual({ ...none, failed: 2 });
    const listed = await inspection.failed(system);
    expect(listed.total).toBe(2);
    expect(listed.items).toEqual([...ids].reverse().map((id) => ({ id, job: countsPupils.name, since: '2026-11-23T15:00:00.000Z', tries: 1, lastError: 'Error: 550 no mailbox <…>' })));
    expect(await inspection.failed(system, { job: opensDoors.name })).toEqual({ total: 0, items: [] });
    expect((await inspection.failed(system, { limit: 1 })).items).toEqual([listed.items[0]]);
  });

  test('asked for again, it is taken at once and has all its tries', async () => {
    const [id] = await failing(1, 2);
    if (!id) throw new Error('nothing failed');
    expect(await inspection.retry(system, { ids: [id, '999999:school.count-pupils'] })).toEqual({ retried: 1 });
    expect(await inspection.retry(system, { ids: [id] })).toEqual({ retried: 0 });
    expect((await ledger.takeDue()).map(({ outboxId, job }) => `${outboxId}:${job}`)).toEqual([id]);
    expect(await kind(countsPupils.name)).toEqual({ ...none, waiting: 1, failed: 1 });
  });

  test('all of a kind, or all there is; never what is open, done or of another kind', async () => {
    await failing(1, 2);
    expect(await inspection.retry(system, { job: opensDoors.name })).toEqual({ retried: 0 });
    expect(await inspection.retry(system, { job: countsPupils.name })).toEqual({ retried: 2 });
    await truthOf(database, 'update delivery set tries = attempts where job = $1', [countsPupils.name]);
    expect(await inspection.retry(system, EVERYTHING)).toEqual({ retried: 2 });
    expect(await inspection.retry(system, EVERYTHING)).toEqual({ retried: 0 });
  });

  test('of eight who ask at the same time for the same sixty, each job is asked for by one', async () => {
    await failing(...Array.from({ length: 60 }, (_, bell) => bell));
    // All connections are open before the race begins, or it is none.
    await Promise.all(Array.from({ length: 8 }, () => inspection.unrelayed(system)));
    const retried = await Promise.all(Array.from({ length: 8 }, () => inspection.retry(system, EVERYTHING)));
    expect(retried.reduce((sum, one) => sum + one.retried, 0)).toBe(60);
  });
});
