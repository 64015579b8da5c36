import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { JobType } from './define-job';
import { JOBS, JobRegistry } from './job-registry';
import { JobWorkers } from './job-workers';
import { Ledger } from './ledger';
import { Outbox } from './outbox';
import { Queues } from './queues';
import { Relay } from './relay';
import { Schedules } from './schedules';

/** For every process that writes: events and jobs go into the outbox, and what comes later into the schedule. */
@Global()
@Module({ providers: [Outbox, Schedules], exports: [Outbox, Schedules] })
export class OutboxModule {}

/** For the worker: the list of all jobs, their handlers, queues and relay. `isWorking: false` leaves the loops to the test. */
@Global()
@Module({})
export class JobsModule {
  static with(jobs: readonly JobType[], { isWorking = true } = {}): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [{ provide: JOBS, useValue: jobs }, JobRegistry, Ledger, Queues, Relay, ...(isWorking ? [JobWorkers] : [])],
      exports: [JobRegistry, Ledger, Queues, Relay],
    };
  }
}
