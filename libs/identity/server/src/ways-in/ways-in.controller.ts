import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { MailedCodesService } from '../mailed-code/mailed-codes.service';
import { SignInService } from '../session/sign-in.service';

@Controller()
export class WaysInController {
  constructor(@Inject(MailedCodesService) private readonly codes: MailedCodesService, @Inject(SignInService) private readonly signIns: SignInService) {}

  @Endpoint(identityApi.askForCode)
  askForCode(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.askForCode>, @Exchange() { request }: Exchange) {
    return this.codes.ask(actor, 'sign-in', body, request.ip);
  }

  @Endpoint(identityApi.signInByCode)
  signInByCode(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.signInByCode>, @Exchange() exchange: Exchange) {
    return this.signIns.signIn(actor, exchange, 'mailed-code', body.isShared);
  }

  @Endpoint(identityApi.signInByLink)
  signInByLink(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.signInByLink>, @Exchange() exchange: Exchange) {
    return this.signIns.signIn(actor, exchange, 'mailed-link', body.isShared);
  }
}
