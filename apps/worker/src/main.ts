import { EnvironmentError, MetricsServer, readEnvironment } from '@aula/platform/server';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from '@aula/house/server';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.for(environment), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  // The supervisor is gone, however it went: nobody else would stop us.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  await app.get(MetricsServer).open();
  process.send?.('ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvironmentError ? `worker: ${error.message}` : error);
  process.exit(1);
});
