import { CoursesService } from '@aula/catalogue/server';
import type { ReminderOutcome } from '@aula/enrolment/contract';
import { AccountsService } from '@aula/identity/server';
import { NotificationsService } from '@aula/notifications/server';
import { type Actor, Clock, Database, JobHandler, Outbox, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { sendTrainerReminder } from '../enrolment.jobs';
import { trainerReminderSent, trainerReminds } from '../enrolment.messages';
import { EnrolmentRows } from '../enrolment/enrolment-rows';
import { toEnrolment } from '../enrolment/to-enrolment';
import { fullName } from '../full-name';
import { whatWaits } from '../reminder/what-waits';
import { freeAfter, outcomeOf } from './outcome-of';
import { DECIDE, LOCK_NEXT, RESULT, SENT, UNDECIDED } from './trainer-reminders.queries';

/** In one transaction, during which nobody of them records progress: short enough not to be felt. */
const BATCH = 25;

/** Whoever writes to more people than one page shows will hardly wait for the end: the end is told. */
const MANY = 25;

interface Sent {
  readonly senderId: string;
  readonly words: string;
}

interface Recipient {
  /** Of the enrolment. */
  readonly id: string;
  readonly accountId: string;
}

interface Undecided {
  readonly id: string;
  /** By anybody, within 24 hours. */
  readonly isRemindedLately: boolean;
}

/** Sends a trainer's reminder, some people at a time. What was decided stays decided, however often the job is done. */
@Injectable()
export class TrainerReminderSender {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(NotificationsService) private readonly notifications: NotificationsService,
    @Inject(EnrolmentRows) private readonly rows: EnrolmentRows,
  ) {}

  @JobHandler(sendTrainerReminder)
  onAsked({ reminderId }: { reminderId: string }): Promise<void> {
    return this.sendNext(system, reminderId);
  }

  /** Decides about the next people, and asks for itself again until nobody is left. Only as the house. */
  sendNext(actor: Actor, reminderId: string): Promise<void> {
    return this.db.as(actor, async () => {
      const [sent] = await this.db.query<Sent>(SENT, [reminderId]);
      if (!sent) throw new Error('no reminder to send');
      const held = await this.db.query<Recipient>(LOCK_NEXT, [reminderId, BATCH]);
      await this.decide(actor, reminderId, sent, new Map(held.map(({ id, accountId }) => [id, accountId])));
      if (held.length === BATCH) this.outbox.request(sendTrainerReminder, { reminderId });
      else await this.tellSender(actor, reminderId, sent);
    });
  }

  private async decide(actor: Actor, reminderId: string, { senderId, words }: Sent, accounts: ReadonlyMap<string, string>): Promise<void> {
    const now = this.clock.now();
    const undecided = await this.db.query<Undecided>(UNDECIDED, [reminderId, [...accounts.keys()], now]);
    const sender = fullName(await this.accounts.read(actor, senderId));
    const outcomes: ReminderOutcome[] = [];
    for (const one of undecided) outcomes.push(await this.remind(actor, { ...one, accountId: accounts.get(one.id) ?? '' }, { reminderId, sender, words }));
    await this.db.query(DECIDE, [reminderId, undecided.map(({ id }) => id), outcomes, now, freeAfter(now)]);
  }

  private async remind(actor: Actor, { id, accountId, isRemindedLately }: Recipient & Undecided, { reminderId, sender, words }: { reminderId: string; sender: string; words: string }): Promise<ReminderOutcome> {
    const state = await this.rows.state(actor, id);
    const isWanted = await this.notifications.mayMail(actor, accountId, trainerReminds.category);
    const outcome = outcomeOf({ isCompleted: state.completedAt !== null, isWanted, isRemindedLately });
    if (outcome === 'reached') {
      const course = whatWaits(toEnrolment(await this.courses.version(actor, state.courseVersionId), state));
      await this.notifications.notify(actor, { accountId, message: trainerReminds, key: reminderId, data: { ...course, sender, words } });
    }
    return outcome;
  }

  private async tellSender(actor: Actor, reminderId: string, { senderId }: Sent): Promise<void> {
    const [result] = await this.db.query<{ asked: number; reached: number; courseVersionId: string }>(RESULT, [reminderId]);
    if (!result || result.asked <= MANY) return;
    const { courseKey, title } = await this.courses.version(actor, result.courseVersionId);
    const { asked, reached } = result;
    await this.notifications.notify(actor, { accountId: senderId, message: trainerReminderSent, key: reminderId, data: { asked, reached, reminderId, courseKey, courseTitle: title } });
  }
}
