export { enrol, enrolment, type Enrolment, lesson, type Lesson, lessonProgress, type LessonProgress, recordProgress, type RecordProgress } from './enrolment';
export { enrolmentApi } from './enrolment.api';
export { enrolmentErrors } from './enrolment.errors';
export { enrolmentPermissions } from './enrolment.permissions';
