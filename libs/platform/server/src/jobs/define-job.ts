import type { EventType } from '@aula/platform/contract';
import type * as z from 'zod/mini';

/** Queues by class of service, not one per job: each costs connections. */
export const QUEUES = ['now', 'mail', 'bulk'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Work that runs later. Its data are ids only; what a person would mind stays in tables. */
export interface JobType<Data extends z.core.$ZodType = z.core.$ZodType> {
  /** `domain.verb-thing` */
  readonly name: string;
  readonly queue: QueueName;
  readonly data: Data;
  /** After so many failures the delivery stays open, for a person to look at. */
  readonly attempts: number;
  /** Seconds before the second try; doubles from there. */
  readonly backoff: number;
  /** The event that asks for this job; without one it is requested by name. */
  readonly listensTo?: EventType<Data>;
}

const USUAL = { attempts: 8, backoff: 5 };

/** A job that is requested: `outbox.request(job, data)`. */
export function defineJob<Data extends z.core.$ZodType>(job: Pick<JobType<Data>, 'name' | 'queue' | 'data'> & Partial<Pick<JobType, 'attempts' | 'backoff'>>): JobType<Data> {
  return { ...USUAL, ...job };
}

/** A job that an event asks for. Each listener has its own delivery, tries and end. */
export function defineListener<Data extends z.core.$ZodType>(
  listensTo: EventType<Data>,
  job: Pick<JobType, 'name' | 'queue'> & Partial<Pick<JobType, 'attempts' | 'backoff'>>,
): JobType<Data> {
  return { ...USUAL, ...job, data: listensTo.data, listensTo };
}
