import type { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { LedgerFigures, LedgerFiguresReader } from './ledger-figures';
import { Metrics } from './metrics';

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const JOB_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

interface Given {
  readonly process: string;
  readonly build: string;
  readonly pool: Pool;
  readonly ledger: Pick<LedgerFiguresReader, 'read'>;
}

/** The figures of one process. Only this file knows of prom-client. */
export class PrometheusMetrics extends Metrics {
  override readonly isOn = true;
  private readonly registry = new Registry();
  private readonly requests = this.histogram('aula_request_seconds', 'From the first byte of a request to the last of its answer.', ['method', 'route', 'status'], REQUEST_SECONDS);
  private readonly jobs = this.histogram('aula_job_seconds', 'One try of one delivery.', ['queue', 'job', 'outcome'], JOB_SECONDS);
  private readonly violations = new Counter({ name: 'aula_policy_reports_total', help: 'What browsers say that the Content Security Policy forbids.', labelNames: ['directive'], registers: [this.registry] });
  private readonly isReadable = this.gauge('aula_ledger_readable', '1 when the database answered in time; what follows of it is NaN otherwise.');
  private readonly ledgerGauges: readonly (readonly [keyof LedgerFigures, Gauge])[] = [
    ['unrelayed', this.gauge('aula_outbox_unrelayed_events', 'Committed events that no worker has taken up.')],
    ['unrelayedSeconds', this.gauge('aula_outbox_lag_seconds', 'Age of the oldest of them.')],
    ['open', this.gauge('aula_deliveries_open', 'Deliveries that are not closed and have tries left.')],
    ['openSeconds', this.gauge('aula_delivery_lag_seconds', 'Age of the event of the oldest of them.')],
    ['overdue', this.gauge('aula_deliveries_overdue', 'Open deliveries whose hour has passed without a worker asking for them.')],
    ['exhausted', this.gauge('aula_deliveries_exhausted', 'Deliveries without tries left: somebody must look.')],
  ];

  constructor(private readonly given: Given) {
    super();
    this.registry.setDefaultLabels({ process: given.process });
    collectDefaultMetrics({ register: this.registry });
    this.gauge('aula_build_info', 'Always 1; the labels say what runs.', ['build', 'node']).set({ build: given.build, node: process.version }, 1);
    this.poolGauge('aula_database_pool_open', 'Connections that stand.', ({ totalCount }) => totalCount);
    this.poolGauge('aula_database_pool_idle', 'Of these, in nobody\'s hands.', ({ idleCount }) => idleCount);
    this.poolGauge('aula_database_pool_waiting', 'Who waits for one to be free.', ({ waitingCount }) => waitingCount);
    this.poolGauge('aula_database_pool_maximum', 'As many as there may be.', ({ options }) => options.max);
  }

  override requestEnded(request: Parameters<Metrics['requestEnded']>[0], seconds: number): void {
    this.requests.observe(request, seconds);
  }

  override jobEnded(job: Parameters<Metrics['jobEnded']>[0], seconds: number): void {
    this.jobs.observe(job, seconds);
  }

  override policyViolated(directive: string): void {
    this.violations.inc({ directive });
  }

  override async tell(): Promise<{ type: string; text: string; isDatabaseThere: boolean }> {
    const figures = await this.given.ledger.read();
    this.isReadable.set(figures ? 1 : 0);
    for (const [name, gauge] of this.ledgerGauges) gauge.set(figures?.[name] ?? Number.NaN);
    return { type: this.registry.contentType, text: await this.registry.metrics(), isDatabaseThere: figures !== undefined };
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  private poolGauge(name: string, help: string, valueOf: (pool: Pool) => number): void {
    const { pool } = this.given;
    new Gauge({ name, help, registers: [this.registry], collect() { this.set(valueOf(pool)); } });
  }

  private histogram(name: string, help: string, labelNames: string[], buckets: number[]): Histogram {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }
}
