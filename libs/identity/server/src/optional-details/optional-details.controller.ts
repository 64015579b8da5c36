import { optionalDetailsApi } from '@aula/identity/contract/optional-details';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { OptionalDetailsService } from './optional-details.service';

@Controller()
export class OptionalDetailsController {
  constructor(@Inject(OptionalDetailsService) private readonly details: OptionalDetailsService) {}

  @Endpoint(optionalDetailsApi.readOptionalDetails)
  readOptionalDetails(@Caller() actor: Actor, @Input() { query }: InputOf<typeof optionalDetailsApi.readOptionalDetails>) {
    return this.details.read(actor, query.language);
  }

  @Endpoint(optionalDetailsApi.saveOptionalDetail)
  saveOptionalDetail(@Caller() actor: Actor, @Input() { body, query }: InputOf<typeof optionalDetailsApi.saveOptionalDetail>) {
    return this.details.save(actor, body, query.language);
  }

  @Endpoint(optionalDetailsApi.withdrawOptionalDetail)
  withdrawOptionalDetail(@Caller() actor: Actor, @Input() { params, query }: InputOf<typeof optionalDetailsApi.withdrawOptionalDetail>) {
    return this.details.withdraw(actor, params.field, query.language);
  }
}
