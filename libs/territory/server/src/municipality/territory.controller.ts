import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { territoryApi } from '@aula/territory/contract';
import { Controller, Inject } from '@nestjs/common';
import { TerritoryService } from './territory.service';

@Controller()
export class TerritoryController {
  constructor(@Inject(TerritoryService) private readonly territory: TerritoryService) {}

  @Endpoint(territoryApi.listStates)
  async listStates(@Caller() actor: Actor, @Input() _input: InputOf<typeof territoryApi.listStates>) {
    return { items: await this.territory.states(actor) };
  }

  @Endpoint(territoryApi.searchMunicipalities)
  async searchMunicipalities(@Caller() actor: Actor, @Input() { query }: InputOf<typeof territoryApi.searchMunicipalities>) {
    return { items: await this.territory.search(actor, query.q, query.state) };
  }
}
