import { CoursesService } from '@aula/catalogue/server';
import { type Actor, Database, Schedules } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { remindLearner } from '../enrolment.jobs';
import { DUE } from './reminders.queries';

/** An enrolment that is looked at when its hour comes. Ids and keys only: a list that may be sent on. */
export interface DueReminder {
  readonly dueAt: Date;
  readonly enrolmentId: string;
  readonly courseKey: string;
  /** Where the person worked when they enrolled. */
  readonly municipalityKey: string | null;
}

/** Whom the house will look at for a reminder. Whether each of them gets one is decided at its hour, by what they have done until then. */
@Injectable()
export class RemindersDue {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Schedules) private readonly schedules: Schedules,
    @Inject(CoursesService) private readonly courses: CoursesService,
  ) {}

  /** Changes nothing. The earliest first. */
  until(actor: Actor, until: Date): Promise<DueReminder[]> {
    return this.db.as(actor, async () => {
      const due = await this.schedules.dueUntil(actor, remindLearner, until);
      const rows = await this.db.query<Omit<DueReminder, 'courseKey'> & { courseVersionId: string }>(DUE, [due.map(({ key }) => key), due.map(({ dueAt }) => dueAt)]);
      const found: DueReminder[] = [];
      for (const { courseVersionId, ...row } of rows) found.push({ ...row, courseKey: (await this.courses.version(actor, courseVersionId)).courseKey });
      return found;
    });
  }
}
