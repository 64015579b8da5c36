import { Injectable } from '@nestjs/common';
import { givenADatabase, givenAWorker, type GivenWorker, type TestDatabase, truthOf } from '@aula/platform/testing';
import * as z from 'zod/mini';
import { type Actor, system } from '../actor';
import { Database } from '../database/database';
import { platformJobs } from '../mail/mail.jobs';
import { defineJob } from './define-job';
import { JobHandler } from './job-handler';
import { Schedules } from './schedules';

const ringBell = defineJob({ name: 'school.ring-bell', queue: 'now', data: z.object({ bell: z.int() }) });

@Injectable()
class Porter {
  readonly rung: number[] = [];

  @JobHandler(ringBell)
  async ring({ bell }: { bell: number }): Promise<void> {
    this.rung.push(bell);
  }
}

describe('schedules', () => {
  let database: TestDatabase;
  let worker: GivenWorker;
  let porter: Porter;
  let schedules: Schedules;
  const as = <Result>(work: () => Promise<Result>, actor: Actor = system) => worker.app.get(Database).as(actor, work);
  const set = (bell: number, dueAt: string, actor?: Actor) => as(() => schedules.set(ringBell, `bell ${bell}`, new Date(dueAt), { bell }), actor);
  const dues = () => truthOf<{ key: string; due_at: Date | null }>(database, 'select key, due_at from schedule order by key');

  beforeEach(async () => {
    database = await givenADatabase();
    worker = await givenAWorker({ database, jobs: [...platformJobs, ringBell], imports: [{ module: class SchoolModule {}, providers: [Porter] }] });
    worker.clock.set('2026-11-23T15:00:00Z');
    porter = worker.app.get(Porter);
    schedules = worker.app.get(Schedules);
  });
  afterEach(async () => {
    await worker.close();
    await database.drop();
  });

  test('a job comes when it is due, not before, and once', async () => {
    await set(1, '2026-11-23T16:00:00Z');
    worker.clock.set('2026-11-23T15:59:59.999Z');
    expect(await worker.doJobs()).toBe(0);
    worker.clock.set('2026-11-23T16:00:00Z');
    expect(await worker.doJobs()).toBe(1);
    worker.clock.advance(86_400_000);
    expect(await worker.doJobs()).toBe(0);
    expect(porter.rung).toEqual([1]);
  });

  test('set again, it moves: one schedule for each job and key', async () => {
    await set(1, '2026-11-23T16:00:00Z');
    await set(1, '2026-11-24T16:00:00Z');
    worker.clock.set('2026-11-23T17:00:00Z');
    expect(await worker.doJobs()).toBe(0);
    expect(await dues()).toEqual([{ key: 'bell 1', due_at: new Date('2026-11-24T16:00:00Z') }]);
  });

  test('what is cancelled does not come, and may be set again', async () => {
    await set(1, '2026-11-23T16:00:00Z');
    await set(2, '2026-11-23T16:00:00Z');
    await as(() => schedules.cancel(ringBell, 'bell 1'));
    await as(() => schedules.cancel(ringBell, 'never made'));
    worker.clock.set('2026-11-23T17:00:00Z');
    await worker.doJobs();
    expect(porter.rung).toEqual([2]);
    await set(1, '2026-11-23T17:00:00Z');
    await worker.doJobs();
    expect(porter.rung).toEqual([2, 1]);
  });

  test('a schedule stands or falls with its transaction', async () => {
    const falling = as(async () => {
      await schedules.set(ringBell, 'bell 1', new Date('2026-11-23T14:00:00Z'), { bell: 1 });
      throw new Error('the school burnt down');
    });
    await expect(falling).rejects.toThrow('the school burnt down');
    expect(await dues()).toEqual([]);
  });

  test('a person sets one in her own transaction', async () => {
    await set(1, '2026-11-23T14:00:00Z', { id: crypto.randomUUID(), territory: [], permissions: new Set() });
    await worker.doJobs();
    expect(porter.rung).toEqual([1]);
  });

  test('1,200 due at once, taken by four relays, are asked for once each', async () => {
    await as(() => worker.app.get(Database).query(
      `insert into schedule (job, key, due_at, data) select $1, 'bell ' || n, $2, jsonb_build_object('bell', n) from generate_series(1, 1200) n`, [ringBell.name, '2026-11-23T14:00:00Z']));
    const ripenAll = async (): Promise<number> => {
      const ripe = await schedules.ripen();
      return ripe === 0 ? 0 : ripe + (await ripenAll());
    };
    const ripe = await Promise.all([ripenAll(), ripenAll(), ripenAll(), ripenAll()]);
    expect(ripe.reduce((sum, one) => sum + one)).toBe(1200);
    expect(await truthOf(database, `select count(*)::int as asked, count(distinct data)::int as bells from outbox where name = $1`, [ringBell.name])).toEqual([{ asked: 1200, bells: 1200 }]);
    expect((await dues()).every(({ due_at }) => due_at === null)).toBe(true);
  });
});
