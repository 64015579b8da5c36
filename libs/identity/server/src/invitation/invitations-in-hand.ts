import { identityErrors, readInvitationCode } from '@aula/identity/contract';
import { type Actor, Clock, Database, DomainError, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { CodeRow } from './code-rows';
import { stateOfCode } from './code-state';
import type { HeldInvitation } from './held-invitation';
import { CODE_BY_CODE, CODE_BY_ID, HAS_USED, REMEMBER_USE, USE_CODE } from './invitation-codes.queries';
import { WrongCodes } from './wrong-codes';

const REFUSALS = { open: undefined, full: 'identity.invitation-full', ended: 'identity.invitation-ended', revoked: 'identity.invitation-revoked' } as const;

/** Finds what somebody holds in their hand, and uses it. All of it is the house's own work: nobody is known yet. */
@Injectable()
export class InvitationsInHand {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
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
  async use(_actor: Actor, { id }: HeldInvitation, accountId: string, _attempt?: string): Promise<void> {
    const now = this.clock.now();
    const [used] = await this.db.query<{ id: string }>(USE_CODE, [id, now]);
    if (!used) throw new DomainError(identityErrors, await this.refusalOf(id));
    await this.db.query(REMEMBER_USE, [accountId, id, now]);
  }

  /** Whether this account was opened with it. */
  async hasUsed(_actor: Actor, { id }: HeldInvitation, accountId: string): Promise<boolean> {
    return (await this.db.read(system, HAS_USED, [accountId, id])).length > 0;
  }

  /** The account that this attempt opened by the link of a mail. */
  openedBy(_actor: Actor, _held: HeldInvitation, _attempt: string): Promise<string | undefined> {
    return Promise.resolve(undefined);
  }

  private async refusalOf(id: string): Promise<keyof typeof identityErrors> {
    const [row] = await this.db.query<CodeRow>(CODE_BY_ID, [id]);
    return (row && REFUSALS[stateOfCode(row, this.clock.now())]) ?? 'identity.invitation-full';
  }

  private async lookUp(typed: string): Promise<HeldInvitation | undefined> {
    const code = readInvitationCode(typed);
    if (code === undefined) return undefined;
    const [row] = await this.db.read<CodeRow>(system, CODE_BY_CODE, [code]);
    if (!row) return undefined;
    const { id, placeKey, role, courseKey, endsAt, madeById, madeBy, agency } = row;
    const inviter = madeById === null ? null : { accountId: madeById, name: madeBy, agency: agency ?? '' };
    return { id, kind: 'code', placeKey, role, courseKey, endsAt, inviter, person: null, refusal: REFUSALS[stateOfCode(row, this.clock.now())] };
  }
}
