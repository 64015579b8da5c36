import type { RoleWithScope } from '@aula/identity/contract';
import { type HeldRole, mayGive } from '@aula/identity/contract/staff';
import { type Actor, Clock, Database, USUAL_ZONE } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { daysOf } from './role-days';
import { RolePlaces, type RolePlace } from './role-places';
import { type Assignment, ASSIGNMENT_BY_ID, ASSIGNMENTS_OF, ASSIGNMENTS_TO_LIST } from './roles.queries';

/** A role with its holder, for whoever runs the house. */
export interface ListedRole extends Omit<HeldRole, 'isInHand'> {
  readonly person: string;
  /** E-mail, or user name. */
  readonly sign: string;
}

/** Roles as they were given: past, present and to come. All methods join a running `db.as` of the same actor. */
@Injectable()
export class HeldRoles {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock, @Inject(RolePlaces) private readonly places: RolePlaces) {}

  /** Of somebody, newest first; those that they hold for somebody else too. `by`: the roles of who asks. */
  async of(actor: Actor, accountId: string, by: readonly RoleWithScope[]): Promise<HeldRole[]> {
    const rows = await this.db.as(actor, () => this.db.query<Assignment>(ASSIGNMENTS_OF, [accountId]));
    const placeOf = await this.places.of(actor, rows);
    return rows.map((row) => ({ ...this.told(row, placeOf(row)), isInHand: row.accountId !== actor.id && mayGive(by, row) }));
  }

  async one(actor: Actor, id: string): Promise<HeldRole> {
    const [row] = await this.db.as(actor, () => this.db.query<Assignment>(ASSIGNMENT_BY_ID, [id]));
    if (!row) throw new Error('no such assignment');
    return { ...this.told(row, await this.places.one(actor, row)), isInHand: true };
  }

  /** Those that hold now or will, by role, place and name. `place`: key of a state or municipality, with all that lies in it. */
  async list(actor: Actor, { role, place }: { readonly role?: string | undefined; readonly place?: string | undefined }): Promise<ListedRole[]> {
    return this.db.as(actor, async () => {
      const rows = await this.db.query<Assignment>(ASSIGNMENTS_TO_LIST, [this.clock.now(), role ?? null, place ?? null]);
      const placeOf = await this.places.of(actor, rows);
      return rows.map((row) => ({
        ...this.told(row, placeOf(row)), sign: row.email ?? row.userName ?? '', person: [row.givenNames, row.firstSurname, row.secondSurname].filter(Boolean).join(' '),
      }));
    });
  }

  private told(row: Assignment, place: RolePlace | undefined): Omit<HeldRole, 'isInHand'> {
    const { id, role, scope, key, startsAt, endsAt, substituteId, substituteName: name, substituteFrom, substituteUntil } = row;
    const { name: placeName, zone } = place ?? { name: key, zone: USUAL_ZONE };
    return {
      id, role, scope, key, place: placeName, ...daysOf({ startsAt, endsAt }, zone), state: stateAt(this.clock.now(), row),
      substitute: substituteId === null || substituteFrom === null ? null : { name, ...daysOf({ startsAt: substituteFrom, endsAt: soonerOf(substituteUntil, endsAt) }, zone) },
    };
  }
}

function stateAt(now: Date, { startsAt, endsAt }: Assignment): HeldRole['state'] {
  if (endsAt !== null && endsAt <= now) return 'ended';
  return startsAt > now ? 'to-come' : 'current';
}

/** Nobody stands in for longer than the role lasts, whatever was meant for them. */
function soonerOf(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
