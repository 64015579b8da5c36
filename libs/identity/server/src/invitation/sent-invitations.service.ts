import { randomUUID } from 'node:crypto';
import { identityErrors } from '@aula/identity/contract';
import { type BatchProgress, INVITATIONS_ON_PAGE, MINUTES_BETWEEN_MAILS, type SendInvitation, type SentInvitation, type SentInvitations } from '@aula/identity/contract/inviting';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, Outbox, system } from '@aula/platform/server';
import { territoryErrors } from '@aula/territory/contract';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { invitationsListed, invitationWithdrawn, peopleInvited } from '../identity.audited';
import { sendInvitations } from '../identity.jobs';
import { Reach, type Reaching } from '../roles/reach';
import { mayInvite } from './invitation.access';
import { InvitedCourses } from './invited-courses';
import { BATCH, COUNT_SENT, INVITE, MAKE_ROOM, OPEN_BY_EMAIL, SEND_AGAIN, SENT, SENT_BY_ID, WITH_ACCOUNT, WITHDRAW } from './sent-invitations.queries';
import { type SentRow, toSent } from './sent-rows';

const MANAGE = 'identity.invitation.manage';
const LASTS = 14 * 86_400_000;
const REST = MINUTES_BETWEEN_MAILS * 60_000;

/** Somebody to invite; everything about them was looked at. */
export type Invitee = SendInvitation;

/** Invitations by mail: one at a time, and many at once. */
@Injectable()
export class SentInvitationsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(InvitedCourses) private readonly courses: InvitedCourses,
  ) {}

  list(actor: Actor, page: number): Promise<SentInvitations> {
    return this.db.as(actor, async () => {
      const { actor: by } = await this.reach.of(actor, MANAGE);
      const [counted] = await this.db.query<{ total: number }>(COUNT_SENT, [by.territory]);
      const rows = await this.db.query<SentRow>(SENT, [by.territory, INVITATIONS_ON_PAGE, (page - 1) * INVITATIONS_ON_PAGE]);
      // Whoever was invited and has not come yet has no account to name.
      if (rows.length > 0) await this.audit.record(actor, { action: invitationsListed, subjects: [], municipalities: rows.map(({ municipalityKey }) => municipalityKey), details: { people: rows.length } });
      return { total: counted?.total ?? 0, page, items: await this.shown(actor, rows) };
    });
  }

  /** Whoever has an open invitation keeps it. `identity.has-account-already` for whoever needs none. */
  async send(actor: Actor, invitee: Invitee): Promise<SentInvitation> {
    const by = await this.reach.of(actor, MANAGE);
    if (!(await this.territory.municipality(actor, invitee.municipalityKey))) throw new DomainError(territoryErrors, 'territory.no-such-municipality');
    if (!mayInvite(by, invitee.role, invitee.municipalityKey)) throw new DomainError(platformErrors, 'request.not-allowed');
    if (invitee.courseKey !== undefined && !(await this.courses.list(actor)).some(({ key }) => key === invitee.courseKey)) throw new DomainError(identityErrors, 'identity.no-such-course');
    return this.db.as(system, async () => {
      const [member] = await this.db.query(WITH_ACCOUNT, [[invitee.email]]);
      if (member) throw new DomainError(identityErrors, 'identity.has-account-already');
      await this.invite(actor, [invitee]);
      const rows = await this.db.query<SentRow>(OPEN_BY_EMAIL, [by.actor.territory, invitee.email]);
      const [sent] = await this.shown(system, rows);
      // Somebody of another territory invited them before: nothing is told of that, and nothing more is needed.
      if (!sent) throw new DomainError(identityErrors, 'identity.invited-already');
      return sent;
    });
  }

  /** Only inside `db.as(system, …)`. Those who have an open invitation that has not ended are left out; the others go out together. */
  async invite(actor: Actor, invitees: readonly Invitee[]): Promise<{ batchId: string; invited: number }> {
    const batchId = randomUUID();
    const people = invitees.map(({ givenNames, firstSurname, secondSurname, municipalityKey, agency, position, courseKey, ...rest }) => ({
      ...rest, given_names: givenNames ?? '', first_surname: firstSurname ?? '', second_surname: secondSurname ?? null, municipality_key: municipalityKey, agency: agency ?? '', position: position ?? '', course_key: courseKey ?? null,
    }));
    const now = this.clock.now();
    await this.db.query(MAKE_ROOM, [invitees.map(({ email }) => email), now]);
    const made = await this.db.query(INVITE, [JSON.stringify(people), actor.id === system.id ? null : actor.id, now, new Date(now.getTime() + LASTS), batchId]);
    if (made.length > 0) {
      this.outbox.request(sendInvitations, { batchId });
      await this.audit.record(actor, { action: peopleInvited, subjects: [], municipalities: invitees.map(({ municipalityKey }) => municipalityKey), details: { people: made.length } });
    }
    return { batchId, invited: made.length };
  }

  /** The same link, good for another 14 days. What was opened or withdrawn, or is on its way, is answered as it stands. `identity.sent-just-now`: one mail in ten minutes. */
  resend(actor: Actor, invitationId: string): Promise<SentInvitation> {
    return this.change(actor, invitationId, async ({ municipalityKey, sentAt }) => {
      const [batchId, now] = [randomUUID(), this.clock.now()];
      const [again] = (await this.db.query(SEND_AGAIN, [invitationId, new Date(now.getTime() + LASTS), batchId, now, new Date(now.getTime() - REST)])) as unknown as [unknown[], number];
      if (again.length === 0 && sentAt !== null && sentAt.getTime() > now.getTime() - REST) throw new DomainError(identityErrors, 'identity.sent-just-now', { minutes: Math.ceil((sentAt.getTime() + REST - now.getTime()) / 60_000) });
      if (again.length === 0) return;
      this.outbox.request(sendInvitations, { batchId });
      await this.audit.record(actor, { action: peopleInvited, subjects: [], municipalities: [municipalityKey], details: { people: 1 } });
    });
  }

  withdraw(actor: Actor, invitationId: string): Promise<SentInvitation> {
    return this.change(actor, invitationId, async ({ municipalityKey }) => {
      await this.db.query(WITHDRAW, [invitationId, this.clock.now()]);
      await this.audit.record(actor, { action: invitationWithdrawn, subjects: [], municipalities: [municipalityKey], details: {} });
    });
  }

  async progress(actor: Actor, batchId: string): Promise<BatchProgress> {
    const { actor: by } = await this.reach.of(actor, MANAGE);
    const [counted] = await this.db.read<BatchProgress>(actor, BATCH, [by.territory, batchId]);
    return counted ?? { total: 0, sent: 0 };
  }

  /** The policy lets the house alone write; whether the actor may was looked at before. */
  private async change(actor: Actor, invitationId: string, work: (row: SentRow) => Promise<void>): Promise<SentInvitation> {
    const by = await this.reach.of(actor, MANAGE);
    return this.db.as(system, async () => {
      const row = await this.one(by, invitationId);
      if (row.openedAt === null && row.withdrawnAt === null) await work(row);
      const [changed] = await this.shown(system, [await this.one(by, invitationId)]);
      if (!changed) throw new DomainError(platformErrors, 'request.not-found');
      return changed;
    });
  }

  private async one({ actor: by }: Reaching, invitationId: string): Promise<SentRow> {
    const [row] = await this.db.query<SentRow>(SENT_BY_ID, [by.territory, invitationId]);
    if (!row) throw new DomainError(platformErrors, 'request.not-found');
    return row;
  }

  private async shown(actor: Actor, rows: readonly SentRow[]): Promise<SentInvitation[]> {
    const [places, courses] = [await this.territory.municipalities(actor, [...new Set(rows.map(({ municipalityKey }) => municipalityKey))]), await this.courses.list(actor)];
    return rows.flatMap((row) => { const place = places.get(row.municipalityKey); return place ? [toSent(row, place, courses, this.clock.now())] : []; });
  }
}
