import { CatalogueModule } from '@aula/catalogue/server';
import { CertificatesModule } from '@aula/certificates/server';
import { EnrolmentModule } from '@aula/enrolment/server';
import { IdentityModule } from '@aula/identity/server';
import { NotificationsModule } from '@aula/notifications/server';
import { type Clock, type Environment, PlatformModule } from '@aula/platform/server';
import { QuizzesModule } from '@aula/quizzes/server';
import { ReportingModule } from '@aula/reporting/server';
import { TerritoryModule } from '@aula/territory/server';
import { type DynamicModule, Module } from '@nestjs/common';
import { audited } from './audited';
import { permissions } from './permissions';
import { PersonalDataModule } from './personal-data.module';

/** From the bottom up. */
export const domainModules = [
  TerritoryModule, IdentityModule.with({ permissions, audited }), NotificationsModule, CatalogueModule, EnrolmentModule, QuizzesModule, CertificatesModule, ReportingModule,
  PersonalDataModule,
];

/** The HTTP process: the ground floor and the domains. */
@Module({})
export class AppModule {
  static for(environment: Environment, clock?: Clock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.for(environment, clock), ...domainModules] };
  }
}
