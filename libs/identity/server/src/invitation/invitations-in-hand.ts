import { identityErrors } from '@aula/identity/contract';
import { readInvitationCode } from '@aula/identity/contract/inviting';
import { type Actor, Clock, Database, DomainError, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { CodeRow } from './code-rows';
import { stateOfCode } from './code-state';
import type { HeldInvitation } from './held-invitation';
import { CODE_BY_CODE, CODE_BY_ID, HAS_USED, REMEMBER_USE, USE_CODE } from './invitation-codes.queries';
import { InvitationSecrets } from './invitation-secrets';
import { IN_HAND, OPEN, OPENED_BY } from './sent-invitations.queries';
import { REFUSALS_OF_SENT, type SentRow, stateOfSent } from './sent-rows';
import { WrongCodes } from './wrong-codes';

const REFUSALS = { open: undefined, full: 'identity.invitation-full', ended: 'identity.invitation-ended', revoked: 'identity.invitation-revoked' } as const;

/** Finds what somebody holds in their hand, and uses it. All of it is the house's own work: nobody is known yet. */
@Injectable()
export class InvitationsInHand {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(InvitationSecrets) private readonly secrets: InvitationSecrets,
    @Inject(WrongCodes) private readonly wrongCodes: WrongCodes,
  ) {}

  /** Throws `identity.no-such-invitation`, and `identity.too-many-codes` for whoever tries too many. One that no longer holds is found, with its refusal. */
  async find(actor: Actor, typed: string, address: string): Promise<HeldInvitation> {
    await this.wrongCodes.refuseMany(actor, address);
    const found = await this.lookUp(typed);
    if (found) return found;
    await this.wrongCodes.count(actor, address);
    throw new DomainError(identityErrors, 'identity.no-such-invitation');
  }

  /** Only inside `db.as(system, …)`. Throws where meanwhile somebody else was the last, or it ended. */
  async use(_actor: Actor, held: HeldInvitation, accountId: string, attempt?: string): Promise<void> {
    const now = this.clock.now();
    const isMail = held.kind === 'mail';
    const [used] = await this.db.query<{ id: string }>(isMail ? OPEN : USE_CODE, isMail ? [held.id, now, accountId, attempt] : [held.id, now]);
    if (!used) throw new DomainError(identityErrors, isMail ? 'identity.invitation-used' : await this.refusalOf(held.id));
    if (!isMail) await this.db.query(REMEMBER_USE, [accountId, held.id, now]);
  }

  /** Whether this account was opened with it. */
  async hasUsed(_actor: Actor, { id }: HeldInvitation, accountId: string): Promise<boolean> {
    return (await this.db.read(system, HAS_USED, [accountId, id])).length > 0;
  }

  /** The account that this attempt opened by the link of a mail. */
  async openedBy(_actor: Actor, { id }: HeldInvitation, attempt: string): Promise<string | undefined> {
    return (await this.db.read<{ accountId: string }>(system, OPENED_BY, [id, attempt]))[0]?.accountId;
  }

  private async refusalOf(id: string): Promise<keyof typeof identityErrors> {
    const [row] = await this.db.query<CodeRow>(CODE_BY_ID, [id]);
    return (row && REFUSALS[stateOfCode(row, this.clock.now())]) ?? 'identity.invitation-full';
  }

  private async lookUp(typed: string): Promise<HeldInvitation | undefined> {
    const code = readInvitationCode(typed);
    if (code !== undefined) return this.ofCode(code);
    const id = this.secrets.idIn(typed);
    return id === undefined ? undefined : this.ofMail(id);
  }

  private async ofCode(code: string): Promise<HeldInvitation | undefined> {
    const [row] = await this.db.read<CodeRow>(system, CODE_BY_CODE, [code]);
    if (!row) return undefined;
    const { id, placeKey, role, courseKey, endsAt, timeZone, madeById, madeBy, agency } = row;
    const inviter = madeById === null ? null : { accountId: madeById, name: madeBy, agency: agency ?? '' };
    return { id, kind: 'code', placeKey, role, courseKey, endsAt, timeZone, inviter, person: null, refusal: REFUSALS[stateOfCode(row, this.clock.now())] };
  }

  private async ofMail(sentId: string): Promise<HeldInvitation | undefined> {
    const [row] = await this.db.read<SentRow & { invitedBy: string; inviterAgency: string | null }>(system, IN_HAND, [sentId]);
    if (!row) return undefined;
    const { id, municipalityKey: placeKey, role, courseKey, endsAt, invitedById, invitedBy, inviterAgency, email, givenNames, firstSurname, secondSurname, agency, position } = row;
    const inviter = invitedById === null ? null : { accountId: invitedById, name: invitedBy, agency: inviterAgency ?? '' };
    const person = { email, givenNames, firstSurname, secondSurname, agency, position };
    return { id, kind: 'mail', placeKey, role, courseKey, endsAt, timeZone: null, inviter, person, refusal: REFUSALS_OF_SENT[stateOfSent(row, this.clock.now())] };
  }
}
