import { AccountsService } from '@aula/identity/server';
import { type Actor, dayIn } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import type { PlaceOfThatDay } from './enrolment-records';

const NOWHERE: PlaceOfThatDay = { municipalityKey: null, administrationId: null, agency: null, position: null };

/** Where a person works, and under which administration, on the municipality's own calendar day. */
@Injectable()
export class PlaceOfWork {
  constructor(@Inject(AccountsService) private readonly accounts: AccountsService, @Inject(TerritoryService) private readonly territory: TerritoryService) {}

  async on(actor: Actor, accountId: string, instant: Date): Promise<PlaceOfThatDay> {
    const { affiliation } = await this.accounts.read(actor, accountId);
    if (!affiliation) return NOWHERE;
    const { municipalityKey, agency, position } = affiliation;
    const municipality = municipalityKey === null ? undefined : await this.territory.municipality(actor, municipalityKey);
    if (!municipality) return { ...NOWHERE, agency, position };
    const administration = await this.territory.administrationOn(actor, municipality.key, dayIn(municipality.timeZone, instant));
    return { municipalityKey: municipality.key, administrationId: administration?.id ?? null, agency, position };
  }
}
