import { identityErrors } from '@aula/identity/contract';
import { mayGive } from '@aula/identity/contract/staff';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Database, DomainError } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { Reach, type Reaching } from './reach';
import { type Assignment, ASSIGNMENT_BY_ID, LOCK_ADMINISTRATORS } from './roles.queries';

/** Which roles of others an actor may change, and the one thing that nobody may: leave the house without an administrator. */
@Injectable()
export class RolesInHand {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Reach) private readonly reach: Reach) {}

  /** A role that the actor may give, of a person they reach: theirs to end, to move and to lend. */
  async one(actor: Actor, roleId: string): Promise<{ assignment: Assignment; giver: Reaching }> {
    const giver = await this.reach.of(actor, 'identity.role.grant');
    const [assignment] = await this.db.read<Assignment>(giver.actor, ASSIGNMENT_BY_ID, [roleId]);
    if (!assignment) throw new DomainError(platformErrors, 'request.not-found');
    if (!mayGive(giver.roles, assignment)) throw new DomainError(platformErrors, 'request.not-allowed');
    return { assignment, giver };
  }

  /** Roles of all who administer without an end, locked. Only inside `db.as(system, …)`, before any other role is locked. */
  async administrators(): Promise<string[]> {
    return (await this.db.query<{ id: string }>(LOCK_ADMINISTRATORS)).map(({ id }) => id);
  }

  /** As above. Throws `identity.last-administrator`. */
  async keepAnAdministratorBeside(roleId: string): Promise<void> {
    const all = await this.administrators();
    if (all.length === 1 && all[0] === roleId) throw new DomainError(identityErrors, 'identity.last-administrator');
  }
}
