import type { Migration } from '@aula/platform/server';
import { EnrolmentEnrolments1763856400000 } from './migrations/1763856400000-EnrolmentEnrolments';

export const enrolmentMigrations: Migration[] = [EnrolmentEnrolments1763856400000];
export { EnrolmentModule } from './enrolment.module';
export { EnrolmentWorkerModule } from './enrolment.worker.module';
export { Completion } from './completion/completion.entity';
export { CoverageCounts } from './completion/coverage-counts';
export { Enrolment } from './enrolment/enrolment.entity';
export type { CompletionRecord, EnrolmentRecord, PlaceOfThatDay, RequirementName } from './enrolment/enrolment-records';
export { EnrolmentsService } from './enrolment/enrolments.service';
export type { EnrolmentSteps } from './progress/enrolment-state';
export { LessonProgress, RequirementMet } from './progress/progress.entities';
export { ProgressService } from './progress/progress.service';
