// A door of its own: what only administrators ask for is in nobody's first bundle.
import * as z from 'zod/mini';
import { endpoint, named } from './endpoint';
import { instant } from './values';

const count = z.int().check(z.gte(0));

/** `platform.send-mail`, as it stands in code. */
const jobName = z.string().check(z.regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/), z.maxLength(100));

/** One job for one outbox row: `4207:platform.send-mail`. */
export const deliveryId = z.string().check(z.regex(/^[1-9]\d{0,17}:[a-z][a-z-]*\.[a-z][a-z-]*$/), z.maxLength(120));

/** How the work of one kind stands. Whatever is open is exactly one of the first four. */
const jobKind = named('JobKind', z.object({
  job: jobName,
  /** Asked for, or to be tried again at its hour. */
  waiting: count,
  /** Its hour has come and nobody has asked for it: for more than some seconds, no worker is running. */
  due: count,
  inHand: count,
  /** No tries left: it stays open until somebody asks for it again. */
  failed: count,
  doneLately: count,
  /** When the oldest that is open was asked for. */
  oldestAt: z.nullable(instant),
}));
export type JobKind = z.infer<typeof jobKind>;

const jobsOverview = named('JobsOverview', z.object({
  at: instant,
  kinds: z.array(jobKind),
  /** Events that the relay has not read yet. */
  outbox: z.object({ waiting: count, oldestAt: z.nullable(instant) }),
}));
export type JobsOverview = z.infer<typeof jobsOverview>;

const failedJob = named('FailedJob', z.object({
  id: deliveryId,
  job: jobName,
  since: instant,
  tries: count,
  /** Class and message of its last error, as it may stand in a log: about the work, never about a person. */
  lastError: z.nullable(z.string()),
}));
export type FailedJob = z.infer<typeof failedJob>;
const failedJobs = named('FailedJobs', z.object({ total: count, items: z.array(failedJob) }));
export type FailedJobs = z.infer<typeof failedJobs>;

/** Some, or all of a kind. */
export const retrySelection = named('RetrySelection', z.union([
  z.strictObject({ ids: z.array(deliveryId).check(z.minLength(1), z.maxLength(500)) }),
  z.strictObject({ job: jobName }),
]));
export type RetrySelection = z.infer<typeof retrySelection>;
const retried = named('RetriedJobs', z.object({ retried: count }));

export const jobsApi = {
  jobsOverview: endpoint({ method: 'GET', path: '/jobs', allow: 'platform.job.read', response: jobsOverview }),
  /** The newest two hundred. */
  listFailedJobs: endpoint({ method: 'GET', path: '/jobs/failed', allow: 'platform.job.read', query: { job: z.optional(jobName) }, response: failedJobs }),
  /** Safe to repeat: what has tries left, is in hand or is done stays as it is. */
  retryJobs: endpoint({ method: 'POST', path: '/jobs/retry', allow: 'platform.job.retry', body: retrySelection, response: retried }),
};
