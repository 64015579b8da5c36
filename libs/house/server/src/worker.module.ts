import { CatalogueWorkerModule } from '@aula/catalogue/server';
import { CertificatesWorkerModule } from '@aula/certificates/server';
import { EnrolmentWorkerModule } from '@aula/enrolment/server';
import { IdentityWorkerModule } from '@aula/identity/server';
import { NotificationsWorkerModule } from '@aula/notifications/server';
import { type Environment, PlatformWorkerModule } from '@aula/platform/server';
import { QuizzesWorkerModule } from '@aula/quizzes/server';
import { TerritoryWorkerModule } from '@aula/territory/server';
import { type DynamicModule, Module } from '@nestjs/common';
import { jobs } from './jobs';

/** The process that does jobs and relays events. */
@Module({})
export class WorkerModule {
  static for(environment: Environment, options: { isWorking?: boolean } = {}): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformWorkerModule.for(environment, jobs, options),
        TerritoryWorkerModule,
        IdentityWorkerModule,
        NotificationsWorkerModule,
        CatalogueWorkerModule,
        EnrolmentWorkerModule,
        QuizzesWorkerModule,
        CertificatesWorkerModule,
      ],
    };
  }
}
