import { Inject, Injectable } from '@nestjs/common';
import type { EventType } from '@aula/platform/contract';
import type * as z from 'zod/mini';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { correlationId } from '../http/correlation';
import type { JobType } from './define-job';

/** Events and jobs are rows of the business transaction: they stand or fall with it. */
@Injectable()
export class Outbox {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** Says that something has happened, to every listener. Only inside `db.as`. */
  publish<Data extends z.core.$ZodType>(event: EventType<Data>, data: z.output<Data>): void {
    this.add(event.name, data);
  }

  /** Asks for one job. Only inside `db.as`. */
  request<Data extends z.core.$ZodType>(job: JobType<Data>, data: z.output<Data>): void {
    this.add(job.name, data);
  }

  private add(name: string, data: unknown): void {
    this.db.send(
      `with added as (insert into outbox (name, data, correlation_id, made_at) values ($1, $2, $3, $4) returning id)
       select pg_notify('aula_outbox', '') from added`,
      [name, JSON.stringify(data), correlationId() ?? null, this.clock.now()],
    );
  }
}
