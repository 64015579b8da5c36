import type { RoleWithScope } from '@aula/identity/contract';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, system } from '@aula/platform/server';
import { territoryErrors } from '@aula/territory/contract';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { mayGrant } from '../identity.access';
import { roleGranted } from '../identity.audited';

const GRANT = `
  insert into role_assignment (account_id, role, scope, key, starts_at) values ($1, $2, $3, $4, $5)
  on conflict (account_id, role, scope, key) where ends_at is null do nothing returning id`;

/** Who may do what, and how far. */
@Injectable()
export class RolesService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Holds from the person's next request on. A role they have already changes nothing. Not inside a `db.as` of another actor than `system`. */
  async grant(actor: Actor, { accountId, ...given }: RoleWithScope & { readonly accountId: string }): Promise<void> {
    const { role, scope, key } = given;
    if (!mayGrant(actor, given)) throw new DomainError(platformErrors, 'request.not-allowed');
    // The policy lets the house alone write roles; whether the actor may was just checked.
    await this.db.as(system, async () => {
      const places = scope === 'municipality' || scope === 'state' ? await this.territory.municipalitiesIn(system, [key]) : undefined;
      if (places?.length === 0) throw new DomainError(territoryErrors, 'territory.no-such-municipality');
      const [account] = await this.db.query('select 1 from account where id = $1', [accountId]);
      if (!account) throw new DomainError(platformErrors, 'request.not-found');
      const granted = await this.db.query(GRANT, [accountId, role, scope, key, this.clock.now()]);
      if (granted.length > 0) await this.audit.record(actor, { action: roleGranted, subjects: [accountId], details: given });
    });
  }
}
