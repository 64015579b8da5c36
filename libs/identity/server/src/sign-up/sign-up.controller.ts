import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { deviceOf } from '../session/device-of';
import { SignInService } from '../session/sign-in.service';
import { SignUpService } from './sign-up.service';

@Controller()
export class SignUpController {
  constructor(@Inject(SignUpService) private readonly signUps: SignUpService, @Inject(SignInService) private readonly signIns: SignInService) {}

  @Endpoint(identityApi.signUp)
  async signUp(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.signUp>, @Exchange() exchange: Exchange) {
    return this.signIns.enter(actor, exchange, await this.signUps.signUp(actor, body, deviceOf(exchange.request.get('user-agent'))));
  }
}
