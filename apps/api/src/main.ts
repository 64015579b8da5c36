import { EnvironmentError, MetricsServer, prepareHttp, readEnvironment } from '@aula/platform/server';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AppModule } from '@aula/house/server';
import { serveDocs } from './serve-docs';
import { serveWeb } from './web/serve-web';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.for(environment), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  prepareHttp(app, environment);
  serveDocs(app);
  if (environment.WEB_DIR) serveWeb(app, environment.WEB_DIR);
  // The supervisor is gone, however it went: nobody else would stop us.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  await app.get(MetricsServer).open();
  await app.listen(environment.PORT, environment.HOST);
  process.send?.('ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvironmentError ? `api: ${error.message}` : error);
  process.exit(1);
});
