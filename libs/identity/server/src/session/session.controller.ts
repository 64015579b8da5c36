import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { AccountsService } from '../account/accounts.service';
import { SignInService } from './sign-in.service';

@Controller()
export class SessionController {
  constructor(@Inject(SignInService) private readonly signIns: SignInService, @Inject(AccountsService) private readonly accounts: AccountsService) {}

  @Endpoint(identityApi.signIn)
  signIn(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.signIn>, @Exchange() exchange: Exchange) {
    return this.signIns.signIn(actor, exchange, 'passphrase');
  }

  @Endpoint(identityApi.signOut)
  signOut(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.signOut>, @Exchange() exchange: Exchange) {
    return this.signIns.signOut(actor, exchange);
  }

  @Endpoint(identityApi.readSession)
  readSession(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.readSession>) {
    return this.accounts.session(actor);
  }
}
