import { SetMetadata } from '@nestjs/common';
import type * as z from 'zod/mini';
import type { JobType } from './define-job';

const HANDLED_JOB = Symbol('handled job');

/**
 * Marks the method that does a job. It runs as `system` inside one transaction together with the closing of the delivery:
 * what it writes happens once in effect, however often the job is sent. It throws to be tried again.
 */
export function JobHandler<Data extends z.core.$ZodType>(job: JobType<Data>) {
  const mark = SetMetadata(HANDLED_JOB, job.name);
  return <H extends (data: z.output<Data>) => Promise<void>>(target: object, key: string | symbol, method: TypedPropertyDescriptor<H>): void => {
    mark(target, key, method as PropertyDescriptor);
  };
}

export function handledJob(method: object): string | undefined {
  return Reflect.getMetadata(HANDLED_JOB, method) as string | undefined;
}
