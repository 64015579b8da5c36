import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { SignUpService } from './sign-up.service';

@Controller()
export class SignUpController {
  constructor(@Inject(SignUpService) private readonly signUps: SignUpService) {}

  @Endpoint(identityApi.signUp)
  signUp(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.signUp>, @Exchange() { request }: Exchange) {
    return this.signUps.signUp(actor, body, request.ip);
  }
}
