import { identityErrors } from '@aula/identity/contract';
import { ENDED_AT_ONCE, type RolesToPreview } from '@aula/identity/contract/staff';
import { type Actor, Clock, Database, DomainError } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { narrowed } from '../people/narrowed';
import { ACCOUNTS_AMONG, accountsIn } from '../people/people.queries';
import type { Selected } from './sort-out';

/** The people of a selection: those named, or all whom a filter of the list shows, as far as somebody reaches. */
@Injectable()
export class RoleSelection {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** Throws `identity.too-many-at-once`. */
  async of(reaching: Actor, who: RolesToPreview['who']): Promise<Selected[]> {
    const [statement, parameters] = 'filter' in who ? this.filtered(reaching, who.filter) : [ACCOUNTS_AMONG, [reaching.territory, who.accountIds]];
    const found = await this.db.read<Selected>(reaching, statement, parameters);
    if (found.length > ENDED_AT_ONCE) throw new DomainError(identityErrors, 'identity.too-many-at-once');
    return found;
  }

  private filtered(reaching: Actor, filter: Parameters<typeof narrowed>[2]): [string, unknown[]] {
    const { asked, parameters } = narrowed(reaching, this.clock.now(), filter);
    return [accountsIn(asked), [...parameters, ENDED_AT_ONCE + 1]];
  }
}
