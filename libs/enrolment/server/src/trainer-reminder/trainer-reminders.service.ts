import { CoursesService } from '@aula/catalogue/server';
import { type AskTrainerReminder, enrolmentErrors, type ReminderOutcome, type ReminderPreview, type TrainerReminder } from '@aula/enrolment/contract';
import { AccountsService, AuditLog, reachOf } from '@aula/identity/server';
import { type Actor, Clock, Database, DomainError, Outbox } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { reminderAsked, reminderPreviewed, reminderRead } from '../enrolment.audited';
import { sendTrainerReminder } from '../enrolment.jobs';
import { trainerWords } from '../enrolment.messages';
import { EnrolmentRows } from '../enrolment/enrolment-rows';
import { toEnrolment } from '../enrolment/to-enrolment';
import { fullName } from '../full-name';
import { whatWaits } from '../reminder/what-waits';
import { RosterService } from '../roster/roster.service';
import { ADDRESS, ASK, MISSED, OWN_REMINDER } from './trainer-reminders.queries';

interface OwnReminder {
  readonly askedAt: Date;
  readonly asked: number;
  readonly counts: Readonly<Record<ReminderOutcome, number>>;
  readonly isDone: boolean;
}

interface MissedRow {
  readonly accountId: string;
  readonly municipalityKey: string;
  readonly outcome: ReminderOutcome;
  readonly isReached: boolean;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly email: string | null;
}

/** Reminders that a trainer sends to people of a course within their territory. Sending itself is a job. */
@Injectable()
export class TrainerReminders {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(RosterService) private readonly roster: RosterService,
    @Inject(EnrolmentRows) private readonly rows: EnrolmentRows,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** To whom it goes is settled now, whatever the filter shows later. Whoever may not be seen any more is not written to. */
  ask(actor: Actor, courseKey: string, { whom, words }: AskTrainerReminder): Promise<TrainerReminder> {
    return this.db.as(actor, async () => {
      const courseId = await this.courses.courseId(actor, courseKey);
      const people = await this.roster.people(actor, courseId, 'filter' in whom ? whom.filter : {}, 'enrolmentIds' in whom ? whom.enrolmentIds : null);
      if (people.length === 0) throw new DomainError(enrolmentErrors, 'enrolment.nobody-to-remind');
      const [made] = await this.db.query<{ id: string }>(ASK, [courseId, actor.id, words, this.clock.now()]);
      if (!made) throw new Error('a reminder that was not written');
      const outOfReach: ReminderOutcome = 'out-of-reach';
      await this.db.query(ADDRESS, [made.id, people.map(({ enrolmentId }) => enrolmentId), people.map(({ isReached }) => (isReached ? null : outOfReach))]);
      this.outbox.request(sendTrainerReminder, { reminderId: made.id });
      await this.audit.record(actor, { action: reminderAsked, ...whoAndWhere(people), details: { course: courseKey } });
      return (await this.find(actor, courseKey, made.id)).reminder;
    });
  }

  /** One's own. Throws `enrolment.no-such-reminder`. */
  read(actor: Actor, courseKey: string, reminderId: string): Promise<TrainerReminder> {
    return this.db.as(actor, async () => {
      const { reminder, missed } = await this.find(actor, courseKey, reminderId);
      if (missed.length > 0) await this.audit.record(actor, { action: reminderRead, ...whoAndWhere(missed), details: { course: courseKey } });
      return reminder;
    });
  }

  private async find(actor: Actor, courseKey: string, reminderId: string): Promise<{ reminder: TrainerReminder; missed: MissedRow[] }> {
    const [own] = await this.db.query<OwnReminder>(OWN_REMINDER, [reminderId, actor.id, await this.courses.courseId(actor, courseKey)]);
    if (!own) throw new DomainError(enrolmentErrors, 'enrolment.no-such-reminder');
    const missed = await this.db.query<MissedRow>(MISSED, [reminderId, ...reachOf(actor)]);
    const reminder = {
      ...own, id: reminderId, courseKey, askedAt: own.askedAt.toISOString(),
      missed: missed.map(({ outcome, isReached, givenNames, firstSurname, secondSurname, email }) => ({ outcome, person: isReached ? { givenNames, firstSurname, secondSurname, email } : null })),
    };
    return { reminder, missed };
  }

  /** As one person would read it. Throws `enrolment.not-enrolled` for whoever is not on the actor's roster, or is there without a name. */
  preview(actor: Actor, courseKey: string, enrolmentId: string): Promise<ReminderPreview> {
    return this.db.as(actor, async () => {
      const [person] = await this.roster.people(actor, await this.courses.courseId(actor, courseKey), {}, [enrolmentId]);
      if (!person?.isReached) throw new DomainError(enrolmentErrors, 'enrolment.not-enrolled');
      await this.audit.record(actor, { action: reminderPreviewed, ...whoAndWhere([person]), details: { course: courseKey } });
      const { language } = await this.accounts.read(actor, person.accountId);
      const state = await this.rows.state(actor, enrolmentId);
      const course = whatWaits(toEnrolment(await this.courses.version(actor, state.courseVersionId), state));
      const { subject, opening, closing } = trainerWords({ ...course, sender: fullName(await this.accounts.read(actor, actor.id)) }, language);
      return { language, subject, opening, closing };
    });
  }
}

function whoAndWhere(people: readonly { readonly accountId: string; readonly municipalityKey: string }[]): { subjects: string[]; municipalities: string[] } {
  return { subjects: people.map(({ accountId }) => accountId), municipalities: people.map(({ municipalityKey }) => municipalityKey) };
}
