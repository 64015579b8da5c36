import { Global, Module } from '@nestjs/common';
import { EnrolmentsController } from './enrolment/enrolments.controller';
import { EnrolmentWorkerModule } from './enrolment.worker.module';

/** For the HTTP process. */
@Global()
@Module({ imports: [EnrolmentWorkerModule], controllers: [EnrolmentsController], exports: [EnrolmentWorkerModule] })
export class EnrolmentModule {}
