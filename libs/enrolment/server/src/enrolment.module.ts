import { Global, Module } from '@nestjs/common';
import { EnrolmentsController } from './enrolment/enrolments.controller';
import { EnrolmentWorkerModule } from './enrolment.worker.module';
import { RosterController } from './roster/roster.controller';
import { TrainerRemindersController } from './trainer-reminder/trainer-reminders.controller';

/** For the HTTP process. */
@Global()
@Module({ imports: [EnrolmentWorkerModule], controllers: [EnrolmentsController, RosterController, TrainerRemindersController], exports: [EnrolmentWorkerModule] })
export class EnrolmentModule {}
