import { identityErrors, type RoleWithScope } from '@aula/identity/contract';
import { type HeldRole, mayGive, type SubstituteToBe } from '@aula/identity/contract/staff';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, system } from '@aula/platform/server';
import { territoryErrors } from '@aula/territory/contract';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../account/accounts.service';
import { AuditLog } from '../audit/audit-log';
import { roleEnded, roleGranted, roleLent } from '../identity.audited';
import { HeldRoles } from './held-roles.service';
import { Reach, type Reaching } from './reach';
import { type Days, daysOf, type Span, spanOf } from './role-days';
import { type RolePlace, RolePlaces } from './role-places';
import { RolesInHand } from './roles-in-hand';
import { RoleTeller } from './role-teller';
import { type Assignment, ASSIGNMENT_BY_ID, END, GRANT, HELD_MEANWHILE, LEND, LOCK_ASSIGNMENT } from './roles.queries';

/** What is to be given. */
export interface RoleToGive extends RoleWithScope, Days {
  readonly accountId: string;
  readonly substitute?: SubstituteToBe | undefined;
}

interface Substitution {
  readonly id: string | null;
  readonly span: Span | undefined;
}
const NOBODY: Substitution = { id: null, span: undefined };

/**
 * Who may do what, how far, and from when to when. Whoever gives a role reaches as far themselves, and reaches the person (`mayGive`); nobody
 * gives themselves one, nor stands in by their own word. The policies let the house alone write roles. No method inside a `db.as` of another actor than `system`.
 */
@Injectable()
export class RolesService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(RolesInHand) private readonly hands: RolesInHand,
    @Inject(RolePlaces) private readonly places: RolePlaces,
    @Inject(HeldRoles) private readonly held: HeldRoles,
    @Inject(RoleTeller) private readonly teller: RoleTeller,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /**
   * Holds from the person's next request on, or from the day it is to begin. The same again changes nothing; `identity.role-held-already` where
   * the person has the role in some of that time already: that one is ended first, or left.
   */
  async grant(actor: Actor, { accountId, substitute, from, until, ...role }: RoleToGive): Promise<HeldRole> {
    const giver = await this.reach.of(actor, 'identity.role.grant');
    if (!mayGive(giver.roles, role) || accountId === actor.id) throw new DomainError(platformErrors, 'request.not-allowed');
    await this.accounts.read(giver.actor, accountId);
    const place = await this.places.one(giver.actor, role);
    if (!place) throw new DomainError(territoryErrors, 'territory.no-such-municipality');
    const span = spanOf({ from, until }, place.zone, this.clock.now());
    const lent = await this.substitution(giver, { accountId, span, zone: place.zone }, substitute);
    return this.db.as(system, async () => {
      const slot = [accountId, role.role, role.scope, role.key, span.startsAt, span.endsAt];
      const [made] = await this.db.query<{ id: string }>(GRANT, [...slot, lent.id, lent.span?.startsAt ?? null, lent.span?.endsAt ?? null]);
      if (made) {
        const assignment = await this.assignment(made.id);
        await this.audit.record(actor, { action: roleGranted, subjects: [accountId], details: nameOf(assignment) });
        await this.teller.given(assignment, place);
        return this.held.one(system, made.id);
      }
      const meanwhile = await this.db.query<Assignment>(HELD_MEANWHILE, slot);
      const same = meanwhile.find((one) => isSame(one, span, lent.id));
      if (!same) throw new DomainError(identityErrors, 'identity.role-held-already');
      return this.held.one(system, same.id);
    });
  }

  /** From now on. `identity.last-administrator` where nobody without an end would be left to administer. */
  async end(actor: Actor, roleId: string): Promise<HeldRole> {
    const { assignment } = await this.hands.one(actor, roleId);
    const place = await this.places.one(system, assignment);
    return this.db.as(system, async () => {
      if (assignment.role === 'administrator') await this.hands.keepAnAdministratorBeside(roleId);
      const [ended] = ((await this.db.query(END, [roleId, this.clock.now()])) as unknown as [{ id: string }[], number])[0];
      if (ended) {
        await this.audit.record(actor, { action: roleEnded, subjects: [assignment.accountId], details: nameOf(assignment) });
        await this.teller.ended(assignment, place);
      }
      return this.held.one(system, roleId);
    });
  }

  /** In place of the one there was. Null for nobody. */
  async nameSubstitute(actor: Actor, roleId: string, substitute: SubstituteToBe | null): Promise<HeldRole> {
    const { assignment, giver } = await this.hands.one(actor, roleId);
    const place = await this.places.one(system, assignment);
    if (!place || (assignment.endsAt !== null && assignment.endsAt <= this.clock.now())) throw new DomainError(identityErrors, 'identity.days-do-not-fit');
    const lent = await this.substitution(giver, { accountId: assignment.accountId, span: assignment, zone: place.zone }, substitute ?? undefined);
    return this.db.as(system, async () => {
      await this.db.query(LOCK_ASSIGNMENT, [roleId]);
      const before = await this.assignment(roleId);
      await this.db.query(LEND, [roleId, lent.id, lent.span?.startsAt ?? null, lent.span?.endsAt ?? null]);
      const after = await this.assignment(roleId);
      const concerned = [assignment.accountId, before.substituteId, after.substituteId].filter((id) => id !== null);
      await this.audit.record(actor, { action: roleLent, subjects: concerned, details: { ...nameOf(assignment), isLent: lent.id !== null, before: lentIn(before, place), after: lentIn(after, place) } });
      if (after.substituteId !== null && after.substituteId !== before.substituteId) await this.teller.lent(after, place);
      return this.held.one(system, roleId);
    });
  }

  /** `identity.no-such-person` for nobody whom the giver reaches, and for the holder; nobody names themselves. */
  private async substitution(giver: Reaching, { accountId, span, zone }: { accountId: string; span: Span; zone: string }, substitute: SubstituteToBe | undefined): Promise<Substitution> {
    if (!substitute) return NOBODY;
    const found = await this.accounts.idOf(giver.actor, substitute.person);
    if (found === undefined || found === accountId) throw new DomainError(identityErrors, 'identity.no-such-person');
    if (found === giver.actor.id) throw new DomainError(platformErrors, 'request.not-allowed');
    const theirs = spanOf(substitute, zone, this.clock.now());
    const startsAt = theirs.startsAt < span.startsAt ? span.startsAt : theirs.startsAt;
    const endsAt = theirs.endsAt ?? span.endsAt;
    if ((span.endsAt && (!endsAt || endsAt > span.endsAt)) || (endsAt && endsAt <= startsAt)) throw new DomainError(identityErrors, 'identity.days-do-not-fit');
    return { id: found, span: { startsAt, endsAt } };
  }

  private async assignment(id: string): Promise<Assignment> {
    const [found] = await this.db.query<Assignment>(ASSIGNMENT_BY_ID, [id]);
    if (!found) throw new DomainError(platformErrors, 'request.not-found');
    return found;
  }
}

/** Whether what stands is what was asked for: it has begun by then, ends on the same day, and is lent to the same person. */
function isSame(standing: Assignment, { startsAt, endsAt }: Span, substituteId: string | null): boolean {
  return standing.startsAt <= startsAt && standing.endsAt?.getTime() === endsAt?.getTime() && standing.substituteId === substituteId;
}

function nameOf({ role, scope, key }: Assignment): RoleWithScope {
  return { role, scope, key };
}

/** Who stands in from when to when, as the audit log keeps it; empty for nobody. */
function lentIn({ substituteId, substituteFrom, substituteUntil, endsAt }: Assignment, { zone }: RolePlace): string[] {
  if (substituteId === null || substituteFrom === null) return [];
  const { from, until } = daysOf({ startsAt: substituteFrom, endsAt: substituteUntil ?? endsAt }, zone);
  return [substituteId, from, ...(until === null ? [] : [until])];
}
