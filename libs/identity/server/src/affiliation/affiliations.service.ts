import { identityErrors } from '@aula/identity/contract';
import type { ConfirmAffiliations, Confirmation, DeclineAffiliation } from '@aula/identity/contract/staff';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, Mailer, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../account/accounts.service';
import { AuditLog } from '../audit/audit-log';
import { affiliationConfirmed, affiliationDeclined } from '../identity.audited';
import { Reach } from '../roles/reach';
import { declineMail } from './decline-mail';
import { CONFIRM, COUNT_CONFIRMED, COUNT_UNCONFIRMED, DECLINE, LOCK_ACCOUNTS, WHOSE_WITHIN } from './affiliations.queries';

/**
 * Whoever knows a place says that somebody works there, or asks the person to correct it. What the person changed since it was looked at is
 * left as it is, and nobody confirms themselves. The policies let the house alone write affiliations: each statement names the actor's reach.
 */
@Injectable()
export class AffiliationsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Mailer) private readonly mailer: Mailer,
  ) {}

  /** Who waits to be confirmed by the actor. */
  async countUnconfirmed(actor: Actor): Promise<{ people: number }> {
    const { actor: reaching } = await this.reach.of(actor, 'identity.affiliation.confirm');
    const [counted] = await this.db.read<{ people: number }>(reaching, COUNT_UNCONFIRMED, [reaching.territory, actor.id]);
    return { people: counted?.people ?? 0 };
  }

  /** Answers with how many of them stand confirmed now. Once more, it changes nothing. */
  async confirm(actor: Actor, { items }: ConfirmAffiliations): Promise<Confirmation> {
    const { actor: reaching } = await this.reach.of(actor, 'identity.affiliation.confirm');
    return this.db.as(system, async () => {
      const seen = [JSON.stringify(items), reaching.territory, actor.id];
      await this.db.query(LOCK_ACCOUNTS, [items.map(({ affiliationId }) => affiliationId)]);
      const [changed] = (await this.db.query(CONFIRM, [...seen, this.clock.now(), actor.id === system.id ? null : actor.id])) as unknown as [{ accountId: string }[], number];
      const [standing] = await this.db.query<{ count: number }>(COUNT_CONFIRMED, seen);
      if (changed.length > 0) await this.audit.record(actor, { action: affiliationConfirmed, subjects: changed.map(({ accountId }) => accountId), details: {} });
      const confirmed = standing?.count ?? 0;
      return { confirmed, left: new Set(items.map(({ affiliationId }) => affiliationId)).size - confirmed };
    });
  }

  /**
   * The person is told by mail, and in their account. `request.not-found` outside the actor's reach; `identity.affiliation-changed-meanwhile` where the person
   * was quicker.
   */
  async decline(actor: Actor, affiliationId: string, { revision, words }: DeclineAffiliation): Promise<Record<never, never>> {
    const { actor: reaching } = await this.reach.of(actor, 'identity.affiliation.confirm');
    return this.db.as(system, async () => {
      const [whose] = await this.db.query<{ accountId: string }>(WHOSE_WITHIN, [affiliationId, reaching.territory]);
      if (!whose) throw new DomainError(platformErrors, 'request.not-found');
      if (whose.accountId === actor.id) throw new DomainError(platformErrors, 'request.not-allowed');
      await this.db.query(LOCK_ACCOUNTS, [[affiliationId]]);
      const now = this.clock.now();
      const [declined] = (await this.db.query(DECLINE, [JSON.stringify([{ affiliationId, revision }]), reaching.territory, actor.id, now, actor.id, words])) as unknown as [{ accountId: string }[], number];
      if (declined.length === 0) throw new DomainError(identityErrors, 'identity.affiliation-changed-meanwhile');
      await this.audit.record(actor, { action: affiliationDeclined, subjects: [whose.accountId], details: {} });
      const { email, language } = await this.accounts.read(system, whose.accountId);
      const key = `identity.affiliation-declined:${affiliationId}:${revision}:${now.toISOString()}`;
      if (email !== null) await this.mailer.send({ key, recipient: email, ...declineMail({ words, address: this.mailer.addressOf(language === 'en' ? '/en/cuenta/datos' : '/cuenta/datos') }, language) });
      return {};
    });
  }
}
