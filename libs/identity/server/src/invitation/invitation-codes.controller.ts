import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { InvitationCodesService } from './invitation-codes.service';

@Controller()
export class InvitationCodesController {
  constructor(@Inject(InvitationCodesService) private readonly codes: InvitationCodesService) {}

  @Endpoint(identityApi.listInvitationCodes)
  listInvitationCodes(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.listInvitationCodes>) {
    return this.codes.list(actor);
  }

  @Endpoint(identityApi.readInvitationChoices)
  readInvitationChoices(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.readInvitationChoices>) {
    return this.codes.choices(actor);
  }

  @Endpoint(identityApi.readInvitationCode)
  readInvitationCode(@Caller() actor: Actor, @Input() { params }: InputOf<typeof identityApi.readInvitationCode>) {
    return this.codes.read(actor, params.codeId);
  }

  @Endpoint(identityApi.makeInvitationCode)
  makeInvitationCode(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.makeInvitationCode>) {
    return this.codes.make(actor, body);
  }

  @Endpoint(identityApi.revokeInvitationCode)
  revokeInvitationCode(@Caller() actor: Actor, @Input() { params }: InputOf<typeof identityApi.revokeInvitationCode>) {
    return this.codes.revoke(actor, params.codeId);
  }
}
