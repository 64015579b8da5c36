import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { Controller, Injectable } from '@nestjs/common';
import { defineEvent, endpoint, type InputOf, named } from '@aula/platform/contract';
import { givenADatabase, givenAnApplication, type GivenApplication, givenAWorker, type GivenWorker, type TestDatabase, truthOf } from '@aula/platform/testing';
import * as z from 'zod/mini';
import { type Actor, system } from '../actor';
import { Database } from '../database/database';
import { Caller, Endpoint, Input } from '../http/endpoint.decorator';
import { defineListener } from '../jobs/define-job';
import { JobHandler } from '../jobs/job-handler';
import { Ledger } from '../jobs/ledger';
import { Outbox } from '../jobs/outbox';
import { platformJobs } from '../mail/mail.jobs';
import { MetricsServer } from './metrics-server';

const bellRang = defineEvent('school.bell-rang', z.object({ bell: z.int() }));
const opensDoors = defineListener(bellRang, { name: 'school.open-doors', queue: 'now' });
const countsPupils = defineListener(bellRang, { name: 'school.count-pupils', queue: 'bulk', attempts: 1 });

@Injectable()
class School {
  @JobHandler(opensDoors)
  async open(): Promise<void> {}

  @JobHandler(countsPupils)
  async count(): Promise<void> {
    throw new Error('nobody came');
  }
}

/** Where a bell rings, and nobody ever comes. */
class SilentSchool {
  rings = (): void => undefined;
}

const read = endpoint({ method: 'GET', path: '/bells/:id', params: { id: z.coerce.number<string>() }, query: { q: z.optional(z.string()) }, allow: 'public', response: named('TestBell', z.object({})) });

@Controller()
class BellsController {
  constructor(private readonly school: SilentSchool) {}

  @Endpoint(read)
  async read(@Caller() _actor: Actor, @Input() { params }: InputOf<typeof read>): Promise<Record<string, never>> {
    if (params.id === 500) throw new Error('the bell is broken');
    if (params.id === 408) await new Promise(() => this.school.rings());
    return {};
  }
}

/** The value of the series with this name and, whatever their order, these labels. */
function valueOf(text: string, name: string, labels: Record<string, string> = {}): number | undefined {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name}{`) && wanted.every((label) => candidate.includes(label)));
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ')));
}
/** Of ours: the process has others, which its collector of garbage adds to at moments of its own. */
const numberOfSeries = (text: string): number => text.split('\n').filter((line) => line.startsWith('aula_')).length;

describe('what a process tells about itself', () => {
  let database: TestDatabase;
  let house: GivenApplication;
  let worker: GivenWorker;
  let ofApi: string;
  let ofWorker: string;
  const metrics = async (port: string) => (await fetch(`${port}/metrics`)).text();
  const bells = (text: string, status: string) => valueOf(text, 'aula_request_seconds_count', { method: 'GET', route: '/api/bells/:id', status, process: 'api' });
  const jobs = (text: string, queue: string, job: string, outcome: string) => valueOf(text, 'aula_job_seconds_count', { queue, job, outcome, process: 'worker' });

  beforeAll(async () => {
    database = await givenADatabase();
    house = await givenAnApplication({ database, imports: [{ module: class BellsModule {}, controllers: [BellsController], providers: [SilentSchool] }], variables: { METRICS_PORT: '0', AULA_BUILD: 'abc1234' } });
    worker = await givenAWorker({ database, jobs: [...platformJobs, opensDoors, countsPupils], imports: [{ module: class SchoolModule {}, providers: [School] }], variables: { METRICS_PORT: '0' } });
    ofApi = `http://127.0.0.1:${await house.app.get(MetricsServer).open()}`;
    ofWorker = `http://127.0.0.1:${await worker.app.get(MetricsServer).open()}`;
  });
  afterAll(async () => {
    await worker.close();
    await house.close();
    await database.drop();
  });

  test('requests by method, declared route and class of status', async () => {
    await Promise.all([1, 2, 3].map((id) => fetch(`${house.base}/api/bells/${id}?q=nadie@ejemplo.mx`)));
    await fetch(`${house.base}/api/bells/500`);
    await fetch(`${house.base}/api/bells/x`);
    const text = await metrics(ofApi);
    expect(bells(text, '2xx')).toBe(3);
    expect(bells(text, '5xx')).toBe(1);
    expect(bells(text, '4xx')).toBe(1);
    expect(valueOf(text, 'aula_request_seconds_bucket', { le: '5', route: '/api/bells/:id', status: '2xx' })).toBe(3);
    expect(text).not.toMatch(/ejemplo|bells\/\d/);
  });

  test('who does not wait for the answer is counted apart', async () => {
    const asking = new AbortController();
    const asked = fetch(`${house.base}/api/bells/408`, { signal: asking.signal }).catch(() => undefined);
    await new Promise<void>((resolve) => (house.app.get(SilentSchool).rings = resolve));
    asking.abort();
    await asked;
    let seen: number | undefined;
    while (seen === undefined) seen = bells(await metrics(ofApi), 'aborted');
    expect(seen).toBe(1);
  });

  test('addresses that nobody declared do not add to what is told', async () => {
    const ask = (from: number) => Promise.all(Array.from({ length: 50 }, (_, index) => fetch(`${house.base}/api/unknown-${from + index}/${from}`)));
    await ask(0);
    const before = await metrics(ofApi);
    await ask(1_000);
    const after = await metrics(ofApi);
    expect(valueOf(after, 'aula_request_seconds_count', { method: 'GET', route: 'none', status: '4xx' })).toBe(100);
    expect(numberOfSeries(after)).toBe(numberOfSeries(before));
    expect(after).not.toContain('unknown-');
  });

  test('a job that is done, one that fails, and what the ledger still owes', async () => {
    await worker.app.get(Database).as(system, () => Promise.resolve(worker.app.get(Outbox).publish(bellRang, { bell: 4711 })));
    worker.clock.advance(90_000);
    const owed = await metrics(ofWorker);
    expect(valueOf(owed, 'aula_outbox_unrelayed_events')).toBe(1);
    expect(valueOf(owed, 'aula_outbox_lag_seconds')).toBe(90);

    const { deliveries } = await worker.app.get(Ledger).relay();
    const ended = await Promise.allSettled(deliveries.map((delivery) => worker.app.get(Ledger).deliver(delivery)));
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const done = await metrics(ofWorker);
    expect(jobs(done, 'now', 'school.open-doors', 'done')).toBe(1);
    expect(jobs(done, 'bulk', 'school.count-pupils', 'failed')).toBe(1);
    expect(done).not.toContain('4711');
  });

  test('of the ledger: what will be tried again, what nobody asks for, and what has no tries left', async () => {
    const [event] = await truthOf<{ id: string }>(database, `insert into outbox (name, data, made_at, relayed_at) values ('x', '{}', $1, $1) returning id`, [new Date(worker.clock.now().getTime() - 120_000)]);
    const deliveries = [['waits', 0, 3_600], ['late', 1, -60], ['later', 2, -90], ['given-up', 3, -30]] as const;
    for (const [job, tries, due] of deliveries) {
      await truthOf(database, `insert into delivery (outbox_id, job, attempts, tries, due_at) values ($1, $2, 3, $3, $4)`, [event?.id, job, tries, new Date(worker.clock.now().getTime() + due * 1_000)]);
    }
    const fresh = await givenAWorker({ database, jobs: platformJobs, imports: [], clock: worker.clock, variables: { METRICS_PORT: '0' } });
    const text = await metrics(`http://127.0.0.1:${await fresh.app.get(MetricsServer).open()}`);
    await fresh.close();
    const value = (name: string) => valueOf(text, name);
    expect([value('aula_deliveries_open'), value('aula_deliveries_overdue'), value('aula_delivery_lag_seconds')]).toEqual([3, 2, 120]);
    // The one above, and the one that failed in the test before.
    expect(value('aula_deliveries_exhausted')).toBe(2);
  });

  test('the pool, the build and Node itself', async () => {
    const text = await metrics(ofApi);
    expect(valueOf(text, 'aula_database_pool_maximum')).toBe(4);
    expect(valueOf(text, 'aula_database_pool_open')).toBeGreaterThan(0);
    expect(valueOf(text, 'aula_database_pool_waiting')).toBe(0);
    expect(valueOf(text, 'aula_build_info', { build: 'abc1234', node: process.version })).toBe(1);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  test('whatever alerts and documents look at is told', async () => {
    const read = (file: string) => readFileSync(resolve(__dirname, '../../../../..', file), 'utf8').split('\n');
    const looking = [...read('deploy/alerts.yml').filter((line) => line.includes(' expr: ')), ...read('docs/deployment.md').filter((line) => line.startsWith('| `'))].join('\n');
    const wanted = new Set([...looking.matchAll(/\b(aula|nodejs|process)_[a-z0-9_]+/g)].map(([name]) => name.replace(/_(count|bucket)$/, '')));
    const told = new Set([...(await metrics(ofApi)).matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name ?? ''));
    expect(wanted.size).toBeGreaterThan(10);
    expect([...wanted].filter((name) => !told.has(name))).toEqual([]);
  });

  test('neither door leads to what is behind the other', async () => {
    expect((await fetch(`${house.base}/metrics`)).status).toBe(404);
    expect((await fetch(`${ofApi}/api/bells/1`)).status).toBe(404);
    expect((await fetch(`${ofApi}/metrics`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${ofWorker}/health/ready`)).status).toBe(200);
  });
});

test('without METRICS_PORT nothing listens', async () => {
  const house = await givenAnApplication({ imports: [] });
  expect(await house.app.get(MetricsServer).open()).toBeUndefined();
  await house.close();
});

test('a database that does not answer is told of, and the port closes with the process', async () => {
  const database = await givenADatabase();
  const worker = await givenAWorker({ database, jobs: platformJobs, imports: [], variables: { METRICS_PORT: '0' } });
  const port = (await worker.app.get(MetricsServer).open()) ?? 0;
  await database.drop();
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(valueOf(text, 'aula_ledger_readable')).toBe(0);
  expect(valueOf(text, 'aula_outbox_lag_seconds')).toBeNaN();
  expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(503);
  await worker.close();
  const refused = await new Promise<NodeJS.ErrnoException>((resolve) => connect(port, '127.0.0.1').once('error', resolve));
  expect(refused.code).toBe('ECONNREFUSED');
});
