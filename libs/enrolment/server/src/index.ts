import type { Migration } from '@aula/platform/server';
import { EnrolmentEnrolments1763856400000 } from './migrations/1763856400000-EnrolmentEnrolments';

export const enrolmentMigrations: Migration[] = [EnrolmentEnrolments1763856400000];
export { Completion } from './completion/completion.entity';
export { Enrolment } from './enrolment/enrolment.entity';
