import type { RoleWithScope } from '@aula/identity/contract';
import { type Actor, USUAL_ZONE } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';

/** What a role's place is called, and by which calendar its days count. */
export interface RolePlace {
  /** Empty for one's own records and for everything. */
  readonly name: string;
  readonly zone: string;
}

type Reached = Pick<RoleWithScope, 'scope' | 'key'>;
const NOWHERE: RolePlace = { name: '', zone: USUAL_ZONE };

@Injectable()
export class RolePlaces {
  constructor(@Inject(TerritoryService) private readonly territory: TerritoryService) {}

  /** Undefined for a key of nothing. Joins a running `db.as` of the same actor. */
  async one(actor: Actor, reached: Reached): Promise<RolePlace | undefined> {
    return (await this.of(actor, [reached]))(reached);
  }

  /** A look-up for these roles: at most two statements, whatever their number. */
  async of(actor: Actor, roles: readonly Reached[]): Promise<(reached: Reached) => RolePlace | undefined> {
    const keys = [...new Set(roles.filter(({ scope }) => scope === 'municipality').map(({ key }) => key))];
    const municipalities = await this.territory.municipalities(actor, keys);
    const states = roles.some(({ scope }) => scope === 'state') ? await this.territory.states(actor) : [];
    return ({ scope, key }) => {
      if (scope === 'municipality') {
        const place = municipalities.get(key);
        return place && { name: `${place.name}, ${place.stateName}`, zone: place.timeZone };
      }
      if (scope !== 'state') return NOWHERE;
      const state = states.find((one) => one.key === key);
      return state && { name: state.name, zone: USUAL_ZONE };
    };
  }
}
