import { identityErrors } from '@aula/identity/contract';
import { type EndingPreview, type EndRoles, LEFT_NAMED, mayGive, type RoleEnding, type RolesToPreview } from '@aula/identity/contract/staff';
import { type Actor, Clock, Database, dayIn, DomainError, system, USUAL_ZONE } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { roleEndingPreviewed, roleEndingUndone, rolesEnded } from '../identity.audited';
import { heldOnce } from '../roles/overlap';
import { Reach, type Reaching } from '../roles/reach';
import { dayAfter, daysOf } from '../roles/role-days';
import { RolePlaces } from '../roles/role-places';
import { RoleTeller } from '../roles/role-teller';
import { RolesInHand } from '../roles/roles-in-hand';
import type { Assignment } from '../roles/roles.queries';
import { markOf } from './ending-mark';
import { END_TOGETHER, ENDED_TOGETHER, LOCK_ENDED, LOCK_ROLES_OF_PEOPLE, ROLES_OF_PEOPLE, UNDO } from './role-ending.queries';
import { RoleSelection } from './role-selection';
import { type Selected, sortOut, type SortedOut } from './sort-out';

const GRANT = 'identity.role.grant';

/**
 * Ends one role of many people on the same day, as a change of administration does every three years. What is ended is what was shown before, in one
 * transaction; until the day is over it can be undone. The policies let the house alone write roles. No method inside a `db.as` of another actor.
 */
@Injectable()
export class RoleEndingService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(RoleSelection) private readonly selection: RoleSelection,
    @Inject(RolesInHand) private readonly hands: RolesInHand,
    @Inject(RolePlaces) private readonly places: RolePlaces,
    @Inject(RoleTeller) private readonly teller: RoleTeller,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Who is left out is named: that is a look at people, and written down. `identity.days-do-not-fit` for a day that is past. */
  async preview(actor: Actor, asked: RolesToPreview): Promise<EndingPreview> {
    const giver = await this.reach.of(actor, GRANT);
    const selected = await this.selection.of(giver.actor, asked.who);
    return this.db.as(giver.actor, async () => {
      const { ending, left } = await this.sorted(giver.actor, giver, selected, asked);
      const told = [...left].map(([because, people]) => ({ because, people: people.length, named: people.slice(0, LEFT_NAMED) }));
      const named = told.flatMap((one) => one.named.map(({ accountId }) => accountId));
      if (named.length > 0) await this.audit.record(giver.actor, { action: roleEndingPreviewed, subjects: named, details: { role: asked.role, lastDay: asked.lastDay } });
      return { people: selected.length, roles: ending.length, left: told.map(({ because, people, named: few }) => ({ because, people, names: few.map(({ name }) => name) })), mark: markOf(ending) };
    });
  }

  /** Sent again it ends nothing more. `identity.selection-changed-meanwhile` where it is not what the mark says, `identity.last-administrator` where nobody without an end would be left to administer. */
  async end(actor: Actor, id: string, { mark, ...asked }: EndRoles): Promise<RoleEnding> {
    const giver = await this.reach.of(actor, GRANT);
    const selected = await this.selection.of(giver.actor, asked.who);
    return this.db.as(system, async () => {
      const now = this.clock.now();
      const all = asked.role === 'administrator' ? await this.hands.administrators() : [];
      await this.db.query(LOCK_ROLES_OF_PEOPLE, [selected.map(({ accountId }) => accountId), asked.role, now]);
      const [standing] = await this.told(system, await this.undoable(giver, id));
      if (standing) return standing;
      const { ending } = await this.sorted(system, giver, selected, asked);
      if (ending.length === 0 || markOf(ending) !== mark) throw new DomainError(identityErrors, 'identity.selection-changed-meanwhile');
      if (all.length > 0 && all.every((id) => ending.some(({ assignment }) => assignment.id === id))) throw new DomainError(identityErrors, 'identity.last-administrator');
      await this.db.query(END_TOGETHER, [JSON.stringify(ending.map(({ assignment, endsAt }) => ({ id: assignment.id, endsAt }))), id, now]);
      const { role, lastDay } = asked;
      await this.audit.record(actor, { action: rolesEnded, subjects: ending.map(({ assignment }) => assignment.accountId), details: { ending: id, role, lastDay, roles: ending.length } });
      await this.tell(ending.map(({ assignment, endsAt }) => ({ ...assignment, endsAt })), now);
      return { id, madeAt: now.toISOString(), role, lastDay, roles: ending.length };
    });
  }

  /** Of roles that the actor may give, of people they reach. */
  async list(actor: Actor): Promise<{ items: RoleEnding[] }> {
    const giver = await this.reach.of(actor, GRANT);
    return this.db.as(giver.actor, async () => ({ items: await this.told(giver.actor, await this.undoable(giver, null)) }));
  }

  /** Each role ends as it did before. What was changed one by one since, or given again, is left. */
  async undo(actor: Actor, endingId: string): Promise<{ restored: number; left: number }> {
    const giver = await this.reach.of(actor, GRANT);
    const rows = await this.db.as(giver.actor, () => this.undoable(giver, endingId));
    if (rows.length === 0) return { restored: 0, left: 0 };
    return this.db.as(system, async () => {
      const [ids, now] = [rows.map(({ id }) => id), this.clock.now()];
      await this.db.query(LOCK_ENDED, [ids]);
      const [restored] = (await heldOnce(this.db.query(UNDO, [ids, endingId, now]))) as unknown as [{ id: string }[], number];
      const back = rows.filter(({ id }) => restored.some((one) => one.id === id)).map((row) => ({ ...row, endsAt: row.endsAtBefore }));
      const [first] = back;
      if (first) await this.audit.record(actor, { action: roleEndingUndone, subjects: back.map(({ accountId }) => accountId), details: { ending: endingId, role: first.role, roles: back.length } });
      await this.tell(back, now);
      return { restored: back.length, left: rows.length - back.length };
    });
  }

  /** In a running `db.as` of `actor`, the giver or the house: whom the giver reaches has been asked. */
  private async sorted(actor: Actor, giver: Reaching, selected: readonly Selected[], { role, lastDay }: Pick<RolesToPreview, 'role' | 'lastDay'>): Promise<SortedOut> {
    const now = this.clock.now();
    const rows = await this.db.query<Assignment>(ROLES_OF_PEOPLE, [selected.map(({ accountId }) => accountId), role, now]);
    const placeOf = await this.places.of(actor, rows);
    const zoneOf = (row: Assignment) => placeOf(row)?.zone ?? USUAL_ZONE;
    if ([USUAL_ZONE, ...rows.map(zoneOf)].some((zone) => lastDay < dayIn(zone, now))) throw new DomainError(identityErrors, 'identity.days-do-not-fit');
    return sortOut(selected, rows, { isYours: (row) => row.accountId !== giver.actor.id && mayGive(giver.roles, row), endsAt: (row) => dayAfter(lastDay, zoneOf(row)) });
  }

  private async undoable(giver: Reaching, endingId: string | null): Promise<Assignment[]> {
    const rows = await this.db.query<Assignment>(ENDED_TOGETHER, [this.clock.now(), endingId]);
    return rows.filter((row) => row.accountId !== giver.actor.id && mayGive(giver.roles, row));
  }

  private async told(actor: Actor, rows: readonly Assignment[]): Promise<RoleEnding[]> {
    const placeOf = await this.places.of(actor, rows);
    return [...Map.groupBy(rows, ({ endedTogether }) => endedTogether ?? '')].flatMap(([id, [first, ...others]]) => (!first ? [] : [{
      id, madeAt: (first.endedTogetherAt ?? this.clock.now()).toISOString(), role: first.role, lastDay: daysOf(first, placeOf(first)?.zone ?? USUAL_ZONE).until ?? '', roles: others.length + 1,
    }]));
  }

  private async tell(moved: readonly Assignment[], at: Date): Promise<void> {
    const placeOf = await this.places.of(system, moved);
    for (const assignment of moved) await this.teller.moved(assignment, placeOf(assignment), at);
  }
}
