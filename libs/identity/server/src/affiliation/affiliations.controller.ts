import { staffApi } from '@aula/identity/contract/staff';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { AffiliationHistory } from './affiliation-history';
import { AffiliationsService } from './affiliations.service';

@Controller()
export class AffiliationsController {
  constructor(@Inject(AffiliationsService) private readonly affiliations: AffiliationsService, @Inject(AffiliationHistory) private readonly history: AffiliationHistory) {}

  @Endpoint(staffApi.confirmAffiliations)
  confirmAffiliations(@Caller() actor: Actor, @Input() { body }: InputOf<typeof staffApi.confirmAffiliations>) {
    return this.affiliations.confirm(actor, body);
  }

  @Endpoint(staffApi.countUnconfirmed)
  countUnconfirmed(@Caller() actor: Actor, @Input() _input: InputOf<typeof staffApi.countUnconfirmed>) {
    return this.affiliations.countUnconfirmed(actor);
  }

  @Endpoint(staffApi.declineAffiliation)
  declineAffiliation(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof staffApi.declineAffiliation>) {
    return this.affiliations.decline(actor, params.affiliationId, body);
  }

  @Endpoint(staffApi.listOwnAffiliations)
  listOwnAffiliations(@Caller() actor: Actor, @Input() _input: InputOf<typeof staffApi.listOwnAffiliations>) {
    return this.history.own(actor);
  }
}
