import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Job, JobsOptions, Queue, Worker, WorkerOptions } from 'bullmq';
import { type Environment, ENVIRONMENT } from '../config/environment';
import type { QueueName } from './define-job';
import type { Delivery } from './ledger';
import { openBackend } from './queue-backend';

/** The queue keeps nothing that is over: a finished job of the same id would swallow the reconciler's next asking. */
const JOB_OPTIONS: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

/**
 * A killed worker's jobs are free after `lockDuration` and looked for every `stalledInterval`; the lock is renewed at half of it,
 * so no handler may block the event loop for two seconds. BullMQ must not give up on its own: the ledger counts the tries.
 */
const WORKER_OPTIONS = { concurrency: 4, lockDuration: 4_000, stalledInterval: 2_000, maxStalledCount: 1_000 } satisfies Partial<WorkerOptions>;

/** Less than whoever stops us waits before a kill. */
const CLOSING_MAY_TAKE_MS = 4_000;

/** A stalled job has met dying workers this often before we suspect the job itself. */
const SUSPICIOUS_STALLS = 3;

export interface Arrival {
  readonly delivery: Delivery;
  /** Several workers died with this job in hand. */
  readonly isSuspicious: boolean;
}

/** BullMQ on PostgreSQL, or on Redis where `REDIS_URL` says so. Above this class nobody knows which. */
@Injectable()
export class Queues implements BeforeApplicationShutdown {
  private readonly logger = new Logger('queues');
  private readonly opened = new Map<QueueName, Queue<Delivery>>();
  private readonly workers: Worker<Delivery>[] = [];
  private readonly complaints = new Set<string>();
  private readonly backend: ReturnType<typeof openBackend>;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.backend = openBackend(environment);
  }

  /** Asks for each delivery once; asking again for one that still waits or runs changes nothing. */
  async add(name: QueueName, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    const jobs = deliveries.map((delivery) => ({ name: delivery.job, data: delivery, opts: { ...JOB_OPTIONS, jobId: `${delivery.job}-${delivery.outboxId}` } }));
    await this.queue(name).addBulk(jobs);
  }

  work(name: QueueName, take: (arrival: Arrival) => Promise<void>): void {
    const worker = this.backend.worker(
      name,
      (job: Job<Delivery>) => take({ delivery: job.data, isSuspicious: job.stalledCounter > SUSPICIOUS_STALLS }),
      WORKER_OPTIONS,
    );
    worker.on('error', (error) => this.complain(error));
    this.workers.push(worker);
  }

  /** Waits for jobs in hand, while the database is still there, then lets go of every connection. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => closeInTime(worker)));
    await Promise.all([...this.opened.values()].map((queue) => closeInTime(queue)));
  }

  private queue(name: QueueName): Queue<Delivery> {
    const queue = this.opened.get(name) ?? this.backend.queue(name);
    if (!this.opened.has(name)) queue.on('error', (error) => this.complain(error));
    this.opened.set(name, queue);
    return queue;
  }

  /** Without a listener a lost connection would end the process; the loops above try again. Said once, not a thousand times. */
  private complain(error: Error): void {
    if (!this.complaints.has(error.message)) this.logger.warn(`queue connection: ${error.message}`);
    this.complaints.add(error.message);
  }
}

/** A server that has been away for a while would be waited for without end: what is open then is asked for again by the ledger. */
async function closeInTime(opened: { close(): Promise<void> }): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const outOfTime = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSING_MAY_TAKE_MS)));
  await Promise.race([opened.close().catch(() => undefined), outOfTime]);
  clearTimeout(timer);
}
