import { AccountsService } from '@aula/identity/server';
import { type Actor, dayIn, USUAL_ZONE } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import type { PlaceOfThatDay } from './enrolment-records';

/** With the zone whose clock and calendar hold there. */
export interface PlaceAndZone extends PlaceOfThatDay {
  readonly zone: string;
}

const NOWHERE: PlaceAndZone = { municipalityKey: null, administrationId: null, agency: null, position: null, zone: USUAL_ZONE };

/** Where a person works, and under which administration, on the municipality's own calendar day. */
@Injectable()
export class PlaceOfWork {
  constructor(@Inject(AccountsService) private readonly accounts: AccountsService, @Inject(TerritoryService) private readonly territory: TerritoryService) {}

  async on(actor: Actor, accountId: string, instant: Date): Promise<PlaceAndZone> {
    const { affiliation } = await this.accounts.read(actor, accountId);
    if (!affiliation) return NOWHERE;
    const { municipalityKey, agency, position } = affiliation;
    const municipality = municipalityKey === null ? undefined : await this.territory.municipality(actor, municipalityKey);
    if (!municipality) return { ...NOWHERE, agency, position };
    const administration = await this.territory.administrationOn(actor, municipality.key, dayIn(municipality.timeZone, instant));
    return { municipalityKey: municipality.key, administrationId: administration?.id ?? null, agency, position, zone: municipality.timeZone };
  }

  async zoneOf(actor: Actor, accountId: string): Promise<string> {
    const { affiliation } = await this.accounts.read(actor, accountId);
    const municipality = affiliation?.municipalityKey ? await this.territory.municipality(actor, affiliation.municipalityKey) : undefined;
    return municipality?.timeZone ?? USUAL_ZONE;
  }
}
