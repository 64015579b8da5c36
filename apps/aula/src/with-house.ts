import { Clock, readEnvironment } from '@aula/platform/server';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '@aula/house/server';

/** Runs `work` with the services of the house, without HTTP, and lets go of every connection. */
export async function withHouse<Result>(work: (house: INestApplicationContext) => Promise<Result>, clock = new Clock()): Promise<Result> {
  const environment = readEnvironment({ LOG_LEVEL: 'error', ...process.env });
  const house = await NestFactory.createApplicationContext(AppModule.for(environment, clock), { logger: false, abortOnError: false });
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}
