import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { AffiliationHistory } from './affiliation-history';
import { AffiliationsService } from './affiliations.service';

@Controller()
export class AffiliationsController {
  constructor(@Inject(AffiliationsService) private readonly affiliations: AffiliationsService, @Inject(AffiliationHistory) private readonly history: AffiliationHistory) {}

  @Endpoint(identityApi.confirmAffiliations)
  confirmAffiliations(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.confirmAffiliations>) {
    return this.affiliations.confirm(actor, body);
  }

  @Endpoint(identityApi.declineAffiliation)
  declineAffiliation(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof identityApi.declineAffiliation>) {
    return this.affiliations.decline(actor, params.affiliationId, body);
  }

  @Endpoint(identityApi.listOwnAffiliations)
  listOwnAffiliations(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.listOwnAffiliations>) {
    return this.history.own(actor);
  }
}
