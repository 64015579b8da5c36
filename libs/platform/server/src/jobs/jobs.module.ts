import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { JobType } from './define-job';
import { JobsController } from './inspection/jobs.controller';
import { JobsInspection } from './inspection/jobs-inspection.service';
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

/** For the HTTP process and the command line: how the work stands, and trying again what gave up. */
@Module({ providers: [JobsInspection], controllers: [JobsController] })
export class InspectionModule {}

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
