import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { type Environment, ENVIRONMENT } from '../config/environment';
import { Beats } from './beats';
import { JobRegistry } from './job-registry';
import { type Delivery, Ledger } from './ledger';
import { Queues } from './queues';
import { Schedules } from './schedules';

/** The poll is the net under NOTIFY, and the beat of schedules and reconciler. */
const BEAT_MS = 5_000;
const RECONNECT_MS = 500;

/** Hands what was committed or has fallen due to the queue, and asks again for what stays open. Every worker runs one; they share by `skip locked`. */
@Injectable()
export class Relay implements OnModuleDestroy {
  private readonly logger = new Logger('relay');
  private listener: Client | undefined;
  private loop: Promise<void> | undefined;
  private isStopping = false;
  private isAsked = false;
  private wake = (): void => undefined;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(Schedules) private readonly schedules: Schedules,
    @Inject(Queues) private readonly queues: Queues,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(Beats) private readonly beats: Beats,
  ) {}

  start(): void {
    void this.listen();
    this.loop = this.run();
  }

  /** Before the queues close: what it took is handed over. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    this.ring();
    await this.loop;
    await this.beats.rest();
    await this.listener?.end();
  }

  /** Everything new, then everything due. Also what tests and the command line call. */
  async once(): Promise<void> {
    for (;;) {
      const { events, deliveries } = await this.ledger.relay();
      await this.send(deliveries);
      if (events === 0) break;
    }
  }

  /** What has fallen due becomes something new. */
  async ripen(): Promise<void> {
    while ((await this.schedules.ripen()) > 0) continue;
  }

  async reconcile(): Promise<void> {
    for (;;) {
      const due = await this.ledger.takeDue();
      await this.send(due);
      if (due.length === 0) break;
    }
  }

  private async run(): Promise<void> {
    let beatAt = -BEAT_MS;
    while (!this.isStopping) {
      this.isAsked = false;
      try {
        const isBeat = performance.now() - beatAt >= BEAT_MS;
        if (isBeat) this.beats.beat();
        if (isBeat) await this.ripen();
        await this.once();
        if (isBeat) {
          await this.reconcile();
          beatAt = performance.now();
        }
      } catch (error) {
        this.logger.warn(`relay: ${(error as Error).message}; trying again`);
        await this.rest(RECONNECT_MS);
        continue;
      }
      if (!this.isAsked) await this.rest(BEAT_MS);
    }
  }

  private async send(deliveries: readonly Delivery[]): Promise<void> {
    for (const queue of new Set(this.registry.jobs.map((job) => job.queue))) {
      await this.queues.add(queue, deliveries.filter(({ job }) => this.registry.jobNamed(job)?.queue === queue));
    }
  }

  private async listen(): Promise<void> {
    if (this.isStopping) return;
    const client = new Client({ connectionString: this.environment.DATABASE_URL, application_name: 'aula relay', keepAlive: true });
    this.listener = client;
    const again = () => setTimeout(() => void this.listen(), RECONNECT_MS).unref();
    client.on('notification', () => this.ring()).on('error', () => undefined).once('end', again);
    try {
      await client.connect();
      await client.query('listen aula_outbox');
      this.ring();
    } catch {
      await client.end().catch(() => undefined);
    }
  }

  private ring(): void {
    this.isAsked = true;
    this.wake();
  }

  private rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
