import { Course, CourseModule, CourseRequirement, CourseVersion, Lesson } from '@aula/catalogue/server';
import { Certificate, CertificateName } from '@aula/certificates/server';
import { Completion, Enrolment, LessonProgress, Reminder, RequirementMet, TrainerReminder, TrainerReminderRecipient } from '@aula/enrolment/server';
import { identityEntities } from '@aula/identity/server';
import { MailPreference, Notice } from '@aula/notifications/server';
import { Mail } from '@aula/platform/server';
import { Answer, Attempt, AttemptRequest, Question, Quiz } from '@aula/quizzes/server';
import { Administration, Municipality, State } from '@aula/territory/server';

/** Every entity of the house; compared with the migrated database. */
export const entities = [
  Mail,
  State, Municipality, Administration,
  ...identityEntities,
  Notice, MailPreference,
  Course, CourseVersion, CourseModule, Lesson, CourseRequirement,
  Enrolment, LessonProgress, RequirementMet, Completion, Reminder, TrainerReminder, TrainerReminderRecipient,
  Quiz, Question, Attempt, Answer, AttemptRequest,
  Certificate, CertificateName,
];
