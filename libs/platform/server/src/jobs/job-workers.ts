import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { JobRegistry } from './job-registry';
import { Ledger } from './ledger';
import { type Arrival, Queues } from './queues';
import { Relay } from './relay';

/** Takes jobs from every queue that a declared job uses, and starts the relay. Only in the worker process. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap {
  private readonly logger = new Logger('jobs');

  constructor(
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(Queues) private readonly queues: Queues,
    @Inject(Relay) private readonly relay: Relay,
  ) {}

  onApplicationBootstrap(): void {
    for (const queue of new Set(this.registry.jobs.map((job) => job.queue))) this.queues.work(queue, (arrival) => this.take(arrival));
    this.relay.start();
  }

  private async take({ delivery, isSuspicious }: Arrival): Promise<void> {
    if (isSuspicious) await this.ledger.noteFailure(delivery, new Error('its worker died, again and again'));
    try {
      await this.ledger.deliver(delivery);
    } catch (error) {
      this.logger.warn({ job: delivery.job, outboxId: delivery.outboxId, err: error }, 'job failed; the ledger will ask again');
    }
  }
}
