import type { InvitedPlace } from '@aula/identity/contract/inviting';
import { type Actor, USUAL_ZONE } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';

/** A state or a municipality, with the zone whose calendar holds there. */
export interface PlaceOfInvitation extends InvitedPlace {
  readonly timeZone: string;
}

/** Names of the places that invitations are bound to. */
@Injectable()
export class InvitedPlaces {
  constructor(@Inject(TerritoryService) private readonly territory: TerritoryService) {}

  /** By key; keys of nothing are left out. A state has several zones at times: the usual one is taken. */
  async named(actor: Actor, keys: readonly string[]): Promise<ReadonlyMap<string, PlaceOfInvitation>> {
    const places = new Map<string, PlaceOfInvitation>();
    const municipalities = await this.territory.municipalities(actor, keys.filter((key) => key.length > 2));
    for (const { key, name, stateName, timeZone } of municipalities.values()) places.set(key, { key, name, stateName, timeZone });
    if (keys.some((key) => key.length === 2)) {
      for (const { key, name } of await this.territory.states(actor)) if (keys.includes(key)) places.set(key, { key, name, stateName: null, timeZone: USUAL_ZONE });
    }
    return places;
  }

  async one(actor: Actor, key: string): Promise<PlaceOfInvitation | undefined> {
    return (await this.named(actor, [key])).get(key);
  }

  /** The states of a territory, and the municipalities that are in it singly. */
  async within(actor: Actor, territory: readonly string[]): Promise<InvitedPlace[]> {
    const keys = territory.includes('*') ? (await this.territory.states(actor)).map(({ key }) => key) : territory;
    const places = [...(await this.named(actor, keys)).values()].map(({ key, name, stateName }) => ({ key, name, stateName }));
    return places.sort((one, other) => one.name.localeCompare(other.name, 'es'));
  }
}
