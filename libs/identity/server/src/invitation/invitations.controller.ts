import { invitingApi } from '@aula/identity/contract/inviting';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { SignInService } from '../session/sign-in.service';
import { InvitationsService } from './invitations.service';
import { visitOf } from './visit-of';

@Controller()
export class InvitationsController {
  constructor(@Inject(InvitationsService) private readonly invitations: InvitationsService, @Inject(SignInService) private readonly signIns: SignInService) {}

  @Endpoint(invitingApi.readInvitation)
  readInvitation(@Caller() actor: Actor, @Input() { params }: InputOf<typeof invitingApi.readInvitation>, @Exchange() exchange: Exchange) {
    return this.invitations.read(actor, params.code, visitOf(exchange).address);
  }

  @Endpoint(invitingApi.suggestUserName)
  suggestUserName(@Caller() actor: Actor, @Input() { params, query }: InputOf<typeof invitingApi.suggestUserName>, @Exchange() exchange: Exchange) {
    return this.invitations.suggestUserName(actor, params.code, query, visitOf(exchange).address);
  }

  @Endpoint(invitingApi.acceptInvitation)
  async acceptInvitation(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof invitingApi.acceptInvitation>, @Exchange() exchange: Exchange) {
    return this.signIns.enter(actor, exchange, await this.invitations.accept(actor, params.code, body, visitOf(exchange, body.isShared)));
  }

  @Endpoint(invitingApi.signUpInvited)
  signUpInvited(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof invitingApi.signUpInvited>, @Exchange() exchange: Exchange) {
    return this.invitations.signUp(actor, params.code, body, visitOf(exchange).address);
  }
}
