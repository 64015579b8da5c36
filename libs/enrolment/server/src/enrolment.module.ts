import { Global, Module } from '@nestjs/common';
import { EnrolmentsController } from './enrolment/enrolments.controller';
import { EnrolmentWorkerModule } from './enrolment.worker.module';
import { RosterController } from './roster/roster.controller';
import { RosterService } from './roster/roster.service';

/** For the HTTP process. */
@Global()
@Module({ imports: [EnrolmentWorkerModule], controllers: [EnrolmentsController, RosterController], providers: [RosterService], exports: [EnrolmentWorkerModule] })
export class EnrolmentModule {}
