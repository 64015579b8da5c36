import { identityPermissions, type RoleWithScope } from '@aula/identity/contract';
import { platformErrors, type Role } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { holds } from '../account/account.queries';
import { territoryOf } from './permissions-of';

/** An actor with the reach of those roles alone that allow what they are about to do. */
export interface Reaching {
  readonly actor: Actor;
  readonly roles: readonly RoleWithScope[];
}

const ROLES_OF = `select r.role, r.scope, r.key from role_assignment r where ${holds('$1::uuid', '$2')}`;
const HOUSE: Reaching = { actor: system, roles: [{ role: 'administrator', scope: 'all', key: '' }] };

/**
 * Who teaches in a whole state and is the enlace of one municipality sees that municipality's people, not the state's. The gate narrows each request so;
 * this reads the roles themselves, as they hold at this moment, for whoever is about to give some of them away.
 */
@Injectable()
export class Reach {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** Throws `request.not-allowed` where none of the roles that hold now has the permission. */
  async of(actor: Actor, permission: keyof typeof identityPermissions): Promise<Reaching> {
    if (actor.id === system.id) return HOUSE;
    const allowed: readonly Role[] = identityPermissions[permission];
    const held = await this.db.read<RoleWithScope>(actor, ROLES_OF, [actor.id, this.clock.now()]);
    const roles = held.filter(({ role }) => allowed.includes(role));
    if (roles.length === 0) throw new DomainError(platformErrors, 'request.not-allowed');
    return { actor: { ...actor, territory: territoryOf(roles) }, roles };
  }
}
