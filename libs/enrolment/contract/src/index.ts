export { enrol, enrolment, type Enrolment, lesson, type Lesson, lessonProgress, type LessonProgress, recordProgress, type RecordProgress } from './enrolment';
export { enrolmentApi } from './enrolment.api';
export { enrolmentErrors } from './enrolment.errors';
export { enrolmentPermissions } from './enrolment.permissions';
export {
  BEHIND_AFTER_DAYS, direction, type Direction, roster, type Roster, ROSTER_PAGE, type RosterEntry, rosterFilter, type RosterFilter, rosterOrder, type RosterOrder,
  type RosterPerson, rosterPlace, type RosterPlace, rosterSort, type RosterSort, standing, type Standing, type StandingCounts, STANDINGS, type TaughtCourse,
} from './roster';
export {
  askTrainerReminder, type AskTrainerReminder, MISSED_SHOWN, OWN_WORDS_MAXIMUM, PICKED_MAXIMUM, REMINDER_OUTCOMES, reminderOutcome, type ReminderOutcome,
  reminderPreview, type ReminderPreview, trainerReminder, type TrainerReminder,
} from './trainer-reminder';
