import * as bullmq from 'bullmq';
import type { Environment } from '../config/environment';
import type { Delivery } from './ledger';

type Settings = Pick<Environment, 'REDIS_URL' | 'DATABASE_URL'>;
type Take = (job: bullmq.Job<Delivery>) => Promise<void>;

/** The one place that knows where queues live: in PostgreSQL (schema `bullmq`), or in Redis through ioredis. */
export function openBackend({ REDIS_URL, DATABASE_URL }: Settings) {
  if (REDIS_URL) {
    const connection = { url: REDIS_URL, maxRetriesPerRequest: null };
    return {
      queue: (name: string): bullmq.Queue<Delivery> => new bullmq.Queue<Delivery>(name, { connection }),
      worker: (name: string, take: Take, options: object): bullmq.Worker<Delivery> => new bullmq.Worker<Delivery>(name, take, { connection, ...options }),
    };
  }
  const { Queue, Worker } = bullmq.withBackend(bullmq.createPostgresBackend);
  const connection = { connectionString: DATABASE_URL, max: 3, application_name: 'aula queue' };
  return {
    queue: (name: string) => new Queue<Delivery>(name, { connection }) as unknown as bullmq.Queue<Delivery>,
    worker: (name: string, take: Take, options: object) => new Worker<Delivery>(name, take, { connection, ...options }) as unknown as bullmq.Worker<Delivery>,
  };
}
