import { Clock, Database, JobHandler, Mailer, Outbox, system } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { sendInvitations } from '../identity.jobs';
import { invitationMail } from './invitation-mail';
import { InvitationSecrets } from './invitation-secrets';
import { InvitedCourses } from './invited-courses';
import { NEXT_TO_SEND, SENT_NOW } from './sent-invitations.queries';
import type { SentRow } from './sent-rows';

/** In one transaction. */
const TOGETHER = 100;

/** Mails the invitations of a batch, some at a time. What was mailed stays so, however often the job is done. */
@Injectable()
export class InvitationSender {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(InvitationSecrets) private readonly secrets: InvitationSecrets,
    @Inject(InvitedCourses) private readonly courses: InvitedCourses,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
  ) {}

  @JobHandler(sendInvitations)
  async onAsked({ batchId }: { batchId: string }): Promise<void> {
    await this.db.as(system, async () => {
      const next = await this.db.query<SentRow & { invitedBy: string }>(NEXT_TO_SEND, [batchId, TOGETHER]);
      const places = await this.territory.municipalities(system, [...new Set(next.map(({ municipalityKey }) => municipalityKey))]);
      const courses = new Map((await this.courses.list(system)).map(({ key, title }) => [key, title]));
      for (const row of next) await this.mail(row, places.get(row.municipalityKey)?.name ?? '', row.courseKey === null ? undefined : courses.get(row.courseKey));
      await this.db.query(SENT_NOW, [next.map(({ id }) => id), this.clock.now()]);
      if (next.length === TOGETHER) this.outbox.request(sendInvitations, { batchId });
    });
  }

  private async mail({ id, email, sendings, language, givenNames, invitedBy, endsAt }: SentRow & { readonly invitedBy: string }, place: string, course: string | undefined): Promise<void> {
    const { subject, text } = invitationMail({ language, givenNames, inviter: invitedBy, place, course, link: this.secrets.linkOf(id), addressOf: (path) => this.mailer.addressOf(path) });
    await this.mailer.send({ key: `identity.invitation:${id}:${sendings}`, recipient: email, subject, text, goodUntil: endsAt });
  }
}
