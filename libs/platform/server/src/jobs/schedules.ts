import { Inject, Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { type Actor, system } from '../actor';
import { Clock } from '../clock';
import { Database } from '../database/database';
import type { JobType } from './define-job';

const BATCH = 500;

const SET = `
  insert into schedule (job, key, due_at, data) values ($1, $2, $3, $4)
  on conflict (job, key) do update set due_at = excluded.due_at, data = excluded.data`;

/** One statement: what falls due is put to rest and asked for, or neither. Two relays at once share by `skip locked`. */
const RIPEN = `
  with due as (
    select job, key from schedule where due_at <= $1 order by due_at limit ${BATCH} for update skip locked
  ), rested as (
    update schedule s set due_at = null from due where s.job = due.job and s.key = due.key returning s.job, s.data
  )
  insert into outbox (name, data, made_at) select job, data, $1 from rested returning id`;

/** A job at a later hour is a row of the business transaction, one for each job and key. BullMQ never hears of it before it is due. */
@Injectable()
export class Schedules {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** Makes the schedule, or moves it: there is one for each job and key. Only inside `db.as`. */
  async set<Data extends z.core.$ZodType>(job: JobType<Data>, key: string, dueAt: Date, data: z.output<Data>): Promise<void> {
    await this.db.query(SET, [job.name, key, dueAt, JSON.stringify(data)]);
  }

  /** Puts it to rest; one that was never made stays so. A job that was asked for already still comes. Only inside `db.as`. */
  async cancel(job: JobType, key: string): Promise<void> {
    await this.db.query('update schedule set due_at = null where job = $1 and key = $2 and due_at is not null', [job.name, key]);
  }

  /** What of one job falls due until then, the earliest first. */
  dueUntil(actor: Actor, job: JobType, until: Date): Promise<{ key: string; dueAt: Date }[]> {
    return this.db.read(actor, 'select key, due_at as "dueAt" from schedule where job = $1 and due_at <= $2 order by due_at, key', [job.name, until]);
  }

  /** For the relay: turns what is due into jobs of the outbox, up to 500 at a time. Answers with how many. */
  ripen(): Promise<number> {
    return this.db.as(system, async () => (await this.db.query(RIPEN, [this.clock.now()])).length);
  }
}
