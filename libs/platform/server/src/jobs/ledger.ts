import { Inject, Injectable } from '@nestjs/common';
import { system } from '../actor';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { withCorrelationId } from '../http/correlation';
import { toldInALine } from '../logging/told-error';
import { Metrics } from '../metrics/metrics';
import { Traces } from '../tracing/traces';
import { handOf } from './in-hand';
import { JobRegistry } from './job-registry';

/** One job to be done for one outbox row. */
export interface Delivery {
  readonly outboxId: string;
  readonly job: string;
}

/** A delivery that nobody closed is asked for again after this long; the fixed job id makes asking twice harmless. */
const ASK_AGAIN_AFTER_MS = 10_000;
const BATCH = 500;
const LAST_ERROR_MAXIMUM = 300;

const TAKE_EVENTS = `select id, name from outbox where relayed_at is null order by id limit ${BATCH} for update skip locked`;
const ADD_DELIVERIES = `
  insert into delivery (outbox_id, job, attempts, due_at)
  select id, job, attempts, $4 from unnest($1::bigint[], $2::text[], $3::int[]) as given (id, job, attempts)`;
const TAKE_DUE = `
  with late as (
    select outbox_id, job from delivery where closed_at is null and tries < attempts and due_at <= $1
    order by due_at limit ${BATCH} for update skip locked)
  update delivery d set due_at = $2 from late where d.outbox_id = late.outbox_id and d.job = late.job
  returning d.outbox_id as "outboxId", d.job`;
const OPEN_DELIVERY = `
  select o.data, o.correlation_id as "correlationId", pg_try_advisory_xact_lock_shared(${handOf('d')}) from delivery d join outbox o on o.id = d.outbox_id
  where d.outbox_id = $1 and d.job = $2 and d.closed_at is null and d.tries < d.attempts for update of d`;

/** What must happen is a row in PostgreSQL; the queue only says "now", and may vanish. */
@Injectable()
export class Ledger {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Traces) private readonly traces: Traces,
  ) {}

  /** Turns new outbox rows into deliveries, one per listener. Commits before the queue hears of them: no job without a row. */
  relay(): Promise<{ events: number; deliveries: Delivery[] }> {
    return this.db.as(system, async () => {
      const events = await this.db.query<{ id: string; name: string }>(TAKE_EVENTS);
      const wanted = events.flatMap((event) => this.registry.jobsFor(event.name).map((job) => ({ outboxId: event.id, job: job.name, attempts: job.attempts })));
      if (wanted.length > 0) await this.db.query(ADD_DELIVERIES, [wanted.map((w) => w.outboxId), wanted.map((w) => w.job), wanted.map((w) => w.attempts), this.askAgainAt()]);
      if (events.length > 0) await this.db.query('update outbox set relayed_at = $2 where id = any ($1::bigint[])', [events.map((event) => event.id), this.clock.now()]);
      return { events: events.length, deliveries: wanted.map(({ outboxId, job }) => ({ outboxId, job })) };
    });
  }

  /** What is open and due: never asked for, lost with a queue, or to be tried again. Takes up to 500, from the tables alone. */
  takeDue(): Promise<Delivery[]> {
    return this.db.as(system, async () => {
      // TypeORM answers an UPDATE … RETURNING with [rows, count].
      const [rows] = (await this.db.query(TAKE_DUE, [this.clock.now(), this.askAgainAt()])) as unknown as [Delivery[], number];
      return rows;
    });
  }

  /** Runs the handler and closes the row in one transaction. A second worker on the same delivery waits, then finds it closed. */
  async deliver(delivery: Delivery): Promise<void> {
    const start = performance.now();
    try {
      if (await this.closeOnce(delivery)) this.count(delivery.job, 'done', start);
    } catch (error) {
      this.count(delivery.job, 'failed', start);
      await this.noteFailure(delivery, error);
      throw error;
    }
  }

  /** Tries, last error and the time of the next try live here: a queue's own counters vanish with it. */
  async noteFailure({ outboxId, job }: Delivery, error: unknown): Promise<void> {
    const backoff = this.registry.jobNamed(job)?.backoff ?? 5;
    await this.db.as(system, () =>
      this.db.query(
        `update delivery set tries = tries + 1, last_error = $3, due_at = $4::timestamptz + make_interval(secs => $5 * 2 ^ least(tries, 8))
         where outbox_id = $1 and job = $2 and closed_at is null`,
        [outboxId, job, toldInALine(error).slice(0, LAST_ERROR_MAXIMUM), this.clock.now(), backoff],
      ),
    );
  }

  /** Whether it was open: another worker may have been first. */
  private closeOnce(delivery: Delivery): Promise<boolean> {
    return this.db.as(system, async () => {
      const [open] = await this.db.query<{ data: unknown; correlationId: string | null }>(OPEN_DELIVERY, [delivery.outboxId, delivery.job]);
      if (!open) return false;
      await withCorrelationId(open.correlationId ?? `outbox-${delivery.outboxId}`, () => this.traces.inSpan('job', delivery.job, {}, () => this.registry.run(delivery.job, open.data)));
      this.db.send('update delivery set closed_at = $3 where outbox_id = $1 and job = $2', [delivery.outboxId, delivery.job, this.clock.now()]);
      return true;
    });
  }

  /** Names come from a queue, so only those that are declared become labels. */
  private count(name: string, outcome: 'done' | 'failed', start: number): void {
    const declared = this.registry.jobNamed(name);
    this.metrics.jobEnded({ queue: declared?.queue ?? 'unknown', job: declared?.name ?? 'unknown', outcome }, (performance.now() - start) / 1_000);
  }

  private askAgainAt(): Date {
    return new Date(this.clock.now().getTime() + ASK_AGAIN_AFTER_MS);
  }
}
