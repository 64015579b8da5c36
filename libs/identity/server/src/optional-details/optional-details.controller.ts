import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { OptionalDetailsService } from './optional-details.service';

@Controller()
export class OptionalDetailsController {
  constructor(@Inject(OptionalDetailsService) private readonly details: OptionalDetailsService) {}

  @Endpoint(identityApi.readOptionalDetails)
  readOptionalDetails(@Caller() actor: Actor, @Input() { query }: InputOf<typeof identityApi.readOptionalDetails>) {
    return this.details.read(actor, query.language);
  }

  @Endpoint(identityApi.saveOptionalDetail)
  saveOptionalDetail(@Caller() actor: Actor, @Input() { body, query }: InputOf<typeof identityApi.saveOptionalDetail>) {
    return this.details.save(actor, body, query.language);
  }

  @Endpoint(identityApi.withdrawOptionalDetail)
  withdrawOptionalDetail(@Caller() actor: Actor, @Input() { params, query }: InputOf<typeof identityApi.withdrawOptionalDetail>) {
    return this.details.withdraw(actor, params.field, query.language);
  }
}
