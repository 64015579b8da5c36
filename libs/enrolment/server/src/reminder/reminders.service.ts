import { CoursesService } from '@aula/catalogue/server';
import { AccountsService } from '@aula/identity/server';
import { NotificationsService } from '@aula/notifications/server';
import { type Actor, Clock, Database, dayIn, type Environment, ENVIRONMENT, JobHandler, Schedules, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { learnerNotBack } from '../enrolment.messages';
import { remindLearner } from '../enrolment.jobs';
import type { EnrolmentRecord } from '../enrolment/enrolment-records';
import { EnrolmentRows } from '../enrolment/enrolment-rows';
import { PlaceOfWork } from '../enrolment/place-of-work';
import { toEnrolment } from '../enrolment/to-enrolment';
import type { EnrolmentState } from '../progress/enrolment-state';
import { firstReminder, nextReminder } from './next-reminder';
import { LAST_MOVED, LOCK_PERSON, NOTE_REMINDER, REMINDED } from './reminders.queries';
import { whatWaits } from './what-waits';

/** Calls back whoever has not come for a while. Each enrolment has one schedule; when it falls due, the present decides. */
@Injectable()
export class Reminders {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(Schedules) private readonly schedules: Schedules,
    @Inject(EnrolmentRows) private readonly rows: EnrolmentRows,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(NotificationsService) private readonly notifications: NotificationsService,
    @Inject(PlaceOfWork) private readonly placeOfWork: PlaceOfWork,
  ) {}

  /** In the transaction that makes the enrolment. */
  async begin(_actor: Actor, enrolmentId: string, { enrolledAt, zone }: { enrolledAt: Date; zone: string }): Promise<void> {
    await this.lookAt(enrolmentId, firstReminder({ enrolledAt, zone, afterDays: this.environment.REMIND_AFTER_DAYS }));
  }

  @JobHandler(remindLearner)
  onDue({ enrolmentId }: { enrolmentId: string }): Promise<void> {
    return this.decide(system, enrolmentId);
  }

  /** Under the enrolment's lock nobody completes the course meanwhile, and under the person's no other course reminds. Only as the house. */
  decide(actor: Actor, enrolmentId: string): Promise<void> {
    return this.db.as(actor, async () => {
      const enrolment = await this.rows.lock(actor, enrolmentId);
      this.db.send(LOCK_PERSON, [enrolment.accountId]);
      const state = await this.rows.state(actor, enrolmentId);
      const now = this.clock.now();
      const zone = await this.placeOfWork.zoneOf(actor, enrolment.accountId);
      const next = nextReminder({
        now, zone, afterDays: this.environment.REMIND_AFTER_DAYS, isCompleted: state.completedAt !== null,
        isWanted: await this.notifications.mayMail(actor, enrolment.accountId, learnerNotBack.category), ...(await this.historyOf(actor, enrolment.accountId)),
      });
      if (next.act === 'end') return;
      if (next.act === 'remind') await this.remind(actor, enrolment, state, { now, day: dayIn(zone, now) });
      await this.lookAt(enrolmentId, next.lookAt);
    });
  }

  /** Notes it before it is told: the key of the note stops a second one of that day, whatever goes wrong above. */
  private async remind(actor: Actor, { id, accountId }: EnrolmentRecord, state: EnrolmentState, { now, day }: { now: Date; day: string }): Promise<void> {
    const course = toEnrolment(await this.courses.version(actor, state.courseVersionId), state);
    await this.db.query(NOTE_REMINDER, [accountId, day, id, now]);
    await this.notifications.notify(actor, { accountId, message: learnerNotBack, key: `${id}:${day}`, data: whatWaits(course) });
  }

  private async historyOf(actor: Actor, accountId: string): Promise<{ lastVisitAt: Date; lastRemindedOn: string | null; unanswered: number }> {
    const [moved] = await this.db.query<{ movedAt: Date }>(LAST_MOVED, [accountId]);
    const visits = [moved?.movedAt, await this.accounts.lastSeenAt(actor, accountId)].filter((visit) => visit !== undefined);
    const lastVisitAt = new Date(Math.max(...visits.map((visit) => visit.getTime())));
    const [reminded] = await this.db.query<{ lastRemindedOn: string | null; unanswered: number }>(REMINDED, [accountId, lastVisitAt]);
    return { lastVisitAt, lastRemindedOn: reminded?.lastRemindedOn ?? null, unanswered: reminded?.unanswered ?? 0 };
  }

  private lookAt(enrolmentId: string, dueAt: Date): Promise<void> {
    return this.schedules.set(remindLearner, enrolmentId, dueAt, { enrolmentId });
  }
}
