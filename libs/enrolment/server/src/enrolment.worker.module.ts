import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Completion } from './completion/completion.entity';
import { CompletionsService } from './completion/completions.service';
import { CoursesToInviteTo } from './enrolment/courses-to-invite-to';
import { Enrolment } from './enrolment/enrolment.entity';
import { EnrolmentRows } from './enrolment/enrolment-rows';
import { EnrolmentsService } from './enrolment/enrolments.service';
import { InvitedEnrolments } from './enrolment/invited-enrolments';
import { PlaceOfWork } from './enrolment/place-of-work';
import { GeneratedEnrolments } from './generated/generated-enrolments.service';
import { LessonProgress, RequirementMet } from './progress/progress.entities';
import { ProgressService } from './progress/progress.service';
import { Reminder } from './reminder/reminder.entity';
import { RemindersDue } from './reminder/reminders-due.service';
import { Reminders } from './reminder/reminders.service';
import { RosterService } from './roster/roster.service';
import { TrainerReminderSender } from './trainer-reminder/trainer-reminder-sender';
import { TrainerReminder, TrainerReminderRecipient } from './trainer-reminder/trainer-reminder.entities';
import { TrainerReminders } from './trainer-reminder/trainer-reminders.service';

/** Services and job handlers, for the worker. Global: the domains above inject them without importing this again. Needs territory, identity, notifications and catalogue beside it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Enrolment, LessonProgress, RequirementMet, Completion, Reminder, TrainerReminder, TrainerReminderRecipient])],
  providers: [CoursesToInviteTo, EnrolmentsService, ProgressService, CompletionsService, EnrolmentRows, GeneratedEnrolments, InvitedEnrolments, PlaceOfWork, Reminders, RemindersDue, RosterService, TrainerReminders, TrainerReminderSender],
  exports: [EnrolmentsService, GeneratedEnrolments, ProgressService, Reminders, RemindersDue, RosterService, TrainerReminders],
})
export class EnrolmentWorkerModule {}
