import { identityErrors } from '@aula/identity/contract';
import type { HeldRole } from '@aula/identity/contract/staff';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { roleMoved } from '../identity.audited';
import { HeldRoles } from './held-roles.service';
import { heldOnce } from './overlap';
import { daysOf, endOf } from './role-days';
import { RolePlaces } from './role-places';
import { RoleTeller } from './role-teller';
import { RolesInHand } from './roles-in-hand';
import { type Assignment, ASSIGNMENT_BY_ID, LOCK_ASSIGNMENT, MOVE_END } from './roles.queries';

/** Moves the last day of a role that stands. No method inside a `db.as` of another actor than `system`. */
@Injectable()
export class RoleEnds {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RolesInHand) private readonly hands: RolesInHand,
    @Inject(RolePlaces) private readonly places: RolePlaces,
    @Inject(HeldRoles) private readonly held: HeldRoles,
    @Inject(RoleTeller) private readonly teller: RoleTeller,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /**
   * Nobody gives their own role more days, nor the one they stand in. Null takes the end away. The same day again changes nothing, and tells nobody. `identity.days-do-not-fit` for what has ended, `identity.role-held-already`
   * where the person has the role again by then.
   */
  async move(actor: Actor, roleId: string, until: string | null): Promise<HeldRole> {
    const { assignment: { accountId, substituteId, role, scope, key } } = await this.hands.one(actor, roleId);
    if ([accountId, substituteId].includes(actor.id)) throw new DomainError(platformErrors, 'request.not-allowed');
    const place = await this.places.one(system, { scope, key });
    return this.db.as(system, async () => {
      const now = this.clock.now();
      if (role === 'administrator' && until !== null) await this.hands.keepAnAdministratorBeside(roleId);
      await this.db.query(LOCK_ASSIGNMENT, [roleId]);
      const before = await this.assignment(roleId);
      if (!place || (before.endsAt !== null && before.endsAt <= now)) throw new DomainError(identityErrors, 'identity.days-do-not-fit');
      const endsAt = until === null ? null : endOf(until, before, place.zone, now);
      if (endsAt?.getTime() !== before.endsAt?.getTime()) {
        await heldOnce(this.db.query(MOVE_END, [roleId, endsAt]));
        await this.audit.record(actor, { action: roleMoved, subjects: [before.accountId], details: { role, scope, key, before: daysOf(before, place.zone).until, after: until } });
        await this.teller.moved({ ...before, endsAt }, place, now);
      }
      return this.held.one(system, roleId);
    });
  }

  private async assignment(id: string): Promise<Assignment> {
    const [found] = await this.db.query<Assignment>(ASSIGNMENT_BY_ID, [id]);
    if (!found) throw new DomainError(platformErrors, 'request.not-found');
    return found;
  }
}
