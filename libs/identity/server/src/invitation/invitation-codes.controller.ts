import { invitingApi } from '@aula/identity/contract/inviting';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { InvitationCodesService } from './invitation-codes.service';

@Controller()
export class InvitationCodesController {
  constructor(@Inject(InvitationCodesService) private readonly codes: InvitationCodesService) {}

  @Endpoint(invitingApi.listInvitationCodes)
  listInvitationCodes(@Caller() actor: Actor, @Input() _input: InputOf<typeof invitingApi.listInvitationCodes>) {
    return this.codes.list(actor);
  }

  @Endpoint(invitingApi.readInvitationChoices)
  readInvitationChoices(@Caller() actor: Actor, @Input() _input: InputOf<typeof invitingApi.readInvitationChoices>) {
    return this.codes.choices(actor);
  }

  @Endpoint(invitingApi.readInvitationCode)
  readInvitationCode(@Caller() actor: Actor, @Input() { params }: InputOf<typeof invitingApi.readInvitationCode>) {
    return this.codes.read(actor, params.codeId);
  }

  @Endpoint(invitingApi.makeInvitationCode)
  makeInvitationCode(@Caller() actor: Actor, @Input() { body }: InputOf<typeof invitingApi.makeInvitationCode>) {
    return this.codes.make(actor, body);
  }

  @Endpoint(invitingApi.revokeInvitationCode)
  revokeInvitationCode(@Caller() actor: Actor, @Input() { params }: InputOf<typeof invitingApi.revokeInvitationCode>) {
    return this.codes.revoke(actor, params.codeId);
  }
}
