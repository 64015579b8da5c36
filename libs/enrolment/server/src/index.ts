import type { Migration } from '@aula/platform/server';
import { EnrolmentEnrolments1763856400000 } from './migrations/1763856400000-EnrolmentEnrolments';
import { EnrolmentReminders1764201200000 } from './migrations/1764201200000-EnrolmentReminders';
import { EnrolmentActivity1764202000000 } from './migrations/1764202000000-EnrolmentActivity';

export const enrolmentMigrations: Migration[] = [EnrolmentEnrolments1763856400000, EnrolmentReminders1764201200000, EnrolmentActivity1764202000000];
export { enrolmentJobs } from './enrolment.jobs';
export { EnrolmentModule } from './enrolment.module';
export { EnrolmentWorkerModule } from './enrolment.worker.module';
export { Completion } from './completion/completion.entity';
export { CoverageCounts } from './completion/coverage-counts';
export { Enrolment } from './enrolment/enrolment.entity';
export type { CompletionRecord, EnrolmentRecord, PlaceOfThatDay, RequirementName } from './enrolment/enrolment-records';
export { EnrolmentsService } from './enrolment/enrolments.service';
export { LessonProgress, RequirementMet } from './progress/progress.entities';
export { ProgressService } from './progress/progress.service';
export { Reminder } from './reminder/reminder.entity';
export { Reminders } from './reminder/reminders.service';
