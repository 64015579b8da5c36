import { identityErrors } from '@aula/identity/contract';
import { type Actor, DomainError } from '@aula/platform/server';
import { type Municipality, territoryErrors } from '@aula/territory/contract';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../account/accounts.service';
import { CURRENT_NOTICE } from '../privacy-notice/current-notice';
import { Reach } from '../roles/reach';
import type { HeldInvitation } from './held-invitation';
import { mayInvite } from './invitation.access';

/** What is looked at before an account is opened by an invitation. */
@Injectable()
export class WhatHolds {
  constructor(
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Reach) private readonly reach: Reach,
  ) {}

  /** The municipality with its zone. Throws for another place than the invitation's, an old notice, and a role that whoever invited may no longer give. */
  async check(actor: Actor, held: HeldInvitation, typed: { readonly municipalityKey: string; readonly acceptedNotice: string }): Promise<{ municipality: Municipality }> {
    await this.refuseLapsed(held);
    const municipality = await this.territory.municipality(actor, typed.municipalityKey);
    if (!municipality) throw new DomainError(territoryErrors, 'territory.no-such-municipality');
    if (!municipality.key.startsWith(held.placeKey)) throw new DomainError(identityErrors, 'identity.outside-invited-place');
    if (typed.acceptedNotice !== CURRENT_NOTICE.version) throw new DomainError(identityErrors, 'identity.notice-outdated');
    return { municipality };
  }

  /** What somebody invited to and may no longer give themselves, nobody gets. To participate was theirs to offer, and stays offered. */
  private async refuseLapsed({ role, placeKey, inviter }: HeldInvitation): Promise<void> {
    if (role === 'learner' || inviter === null) return;
    const by = await this.reach.of(await this.accounts.actorOf(inviter.accountId), 'identity.invitation.manage').catch(() => undefined);
    if (!by || !mayInvite(by, role, placeKey)) throw new DomainError(identityErrors, 'identity.invitation-ended');
  }
}
