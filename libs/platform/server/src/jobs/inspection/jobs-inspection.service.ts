import type { FailedJobs, JobKind, JobsOverview, RetrySelection } from '@aula/platform/contract/jobs';
import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { type Actor, system } from '../../actor';
import { Clock } from '../../clock';
import { Database } from '../../database/database';
import { FAILED, KINDS, RETRY, UNRELAYED } from './jobs.queries';

/** Events of one name that the relay has not read yet. */
export interface UnrelayedEvents {
  readonly name: string;
  readonly waiting: number;
  readonly oldestAt: Date;
}

/** Writes down who asked for stopped jobs again. Identity provides it, with its audit log; without one, the process log alone has it. */
export interface RetryRecord {
  /** Joins the transaction in which they are asked for. */
  retried(actor: Actor, what: { readonly retried: number; readonly jobs: readonly string[] }): Promise<void>;
}
export const RETRY_RECORD = Symbol('record of retries');

export const EVERYTHING = 'everything';

const LATELY_MS = 86_400_000;
const SHOWN = 200;

/**
 * What waits, what gave up, and trying that again. It reads the ledger, so it says the same wherever the queues live. Commands and the page of
 * administrators ask here; the ledger's tables are about work and list nobody, so they are read as the house.
 */
@Injectable()
export class JobsInspection {
  private readonly logger = new Logger('jobs');

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Optional() @Inject(RETRY_RECORD) private readonly record: RetryRecord | null,
  ) {}

  overview(_actor: Actor): Promise<JobsOverview> {
    return this.db.as(system, async () => {
      const now = this.clock.now();
      const kinds = await this.db.query<Omit<JobKind, 'oldestAt'> & { oldestAt: Date | null }>(KINDS, [now, new Date(now.getTime() - LATELY_MS)]);
      const events = await this.db.query<UnrelayedEvents>(UNRELAYED);
      return {
        at: now.toISOString(),
        kinds: kinds.map((kind) => ({ ...kind, oldestAt: kind.oldestAt?.toISOString() ?? null })),
        outbox: { waiting: events.reduce((sum, { waiting }) => sum + waiting, 0), oldestAt: oldestOf(events)?.toISOString() ?? null },
      };
    });
  }

  unrelayed(_actor: Actor): Promise<UnrelayedEvents[]> {
    return this.db.read<UnrelayedEvents>(system, UNRELAYED, []);
  }

  /** What has no tries left, the newest first. */
  async failed(_actor: Actor, { job = null, limit = SHOWN }: { readonly job?: string | null; readonly limit?: number } = {}): Promise<FailedJobs> {
    const rows = await this.db.read<Omit<FailedJobs['items'][number], 'since'> & { since: Date; total: number }>(system, FAILED, [job, limit]);
    return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _total, since, ...row }) => ({ ...row, since: since.toISOString() })) };
  }

  /** The reconciler takes them within seconds. Answers with how many: what was asked for already, also by somebody else just now, is none. */
  async retry(actor: Actor, selection: RetrySelection | typeof EVERYTHING): Promise<{ retried: number }> {
    const { job = null, ids = null } = selection === EVERYTHING ? {} : { job: null, ids: null, ...selection };
    const asked = await this.db.as(system, async () => {
      const [rows] = (await this.db.query(RETRY, [this.clock.now(), job, ids])) as unknown as [{ job: string }[], number];
      const again = { retried: rows.length, jobs: [...new Set(rows.map((row) => row.job))].sort() };
      if (again.retried > 0) await this.record?.retried(actor, again);
      return again;
    });
    if (asked.retried > 0) this.logger.log({ by: actor.id, ...asked }, 'tried again by hand');
    return { retried: asked.retried };
  }
}

function oldestOf(events: readonly UnrelayedEvents[]): Date | undefined {
  return events.map(({ oldestAt }) => oldestAt).sort((one, other) => one.getTime() - other.getTime())[0];
}
