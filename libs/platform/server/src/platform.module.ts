import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Clock } from './clock';
import { ConfigModule } from './config/config.module';
import type { Environment } from './config/environment';
import { DatabaseModule } from './database/database.module';
import { FileStore, LocalFileStore } from './files/file-store';
import { HealthController } from './health/health.controller';
import { HealthService } from './health/health.service';
import { HttpModule } from './http/http.module';
import type { JobType } from './jobs/define-job';
import { InspectionModule, JobsModule, OutboxModule } from './jobs/jobs.module';
import { LoggingModule } from './logging/logging.module';
import { MailModule, MailWorkerModule } from './mail/mail.module';
import { MetricsModule } from './metrics/metrics.module';
import { PolicyReportsController } from './policy-reports/policy-reports.controller';
import { PolicyReportsService } from './policy-reports/policy-reports.service';
import { RegistriesModule } from './registry/registries.module';
import { TracingModule } from './tracing/tracing.module';

@Global()
@Module({ providers: [{ provide: FileStore, useClass: LocalFileStore }], exports: [FileStore] })
export class FilesModule {}

@Module({ providers: [HealthService], controllers: [HealthController] })
export class HealthModule {}

@Module({ providers: [PolicyReportsService], controllers: [PolicyReportsController] })
export class PolicyReportsModule {}

/** The ground floor of the HTTP process. */
@Module({})
export class PlatformModule {
  static for(environment: Environment, clock?: Clock): DynamicModule {
    return {
      module: PlatformModule,
      imports: [LoggingModule.as('api', environment), ConfigModule.with(environment, clock), TracingModule.as('api'), DatabaseModule.as('aula api'), MetricsModule.as('api'), RegistriesModule, OutboxModule, FilesModule, MailModule, HttpModule, HealthModule, PolicyReportsModule, InspectionModule],
      exports: [HttpModule],
    };
  }
}

/** The ground floor of the worker and of the command line. */
@Module({})
export class PlatformWorkerModule {
  static for(environment: Environment, jobs: readonly JobType[], options: { isWorking?: boolean } = {}): DynamicModule {
    return {
      module: PlatformWorkerModule,
      imports: [LoggingModule.as('worker', environment), ConfigModule.with(environment), TracingModule.as('worker'), DatabaseModule.as('aula worker'), MetricsModule.as('worker'), RegistriesModule, OutboxModule, JobsModule.with(jobs, options), FilesModule, MailWorkerModule],
    };
  }
}
