import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule, WorkerModule } from '@aula/house/server';
import { Ledger, Schedules } from '@aula/platform/server';
import { givenADatabase, type TestDatabase, testEnvironment } from '@aula/platform/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DemoClock } from '../demo/demo-clock';
import { prepareDemo } from '../demo/prepare-demo';
import { importPackages } from '../import-packages';

export interface GivenDemo {
  readonly house: INestApplicationContext;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/** The demo as `db:prepare --demo` seeds it, with every job done that follows from it. */
export async function givenTheDemo(): Promise<GivenDemo> {
  const database = await givenADatabase();
  const folder = await mkdtemp(join(tmpdir(), 'aula-demo-'));
  const environment = testEnvironment(database, { FILES_DIR: folder });
  const house = await NestFactory.createApplicationContext(AppModule.for(environment, new DemoClock()), { logger: false, abortOnError: false });
  await importPackages(house, 'content');
  await prepareDemo(house, () => undefined);
  const worker = await NestFactory.createApplicationContext(WorkerModule.for(environment, { isWorking: false }), { logger: false, abortOnError: false });
  await doJobs(worker);
  await worker.close();
  return {
    house, database,
    async close() {
      await house.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function doJobs(worker: INestApplicationContext): Promise<void> {
  const ledger = worker.get(Ledger);
  await worker.get(Schedules).ripen();
  for (let events = 1; events > 0; ) {
    const relayed = await ledger.relay();
    for (const delivery of relayed.deliveries) await ledger.deliver(delivery);
    events = relayed.events;
  }
}
