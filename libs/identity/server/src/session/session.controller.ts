import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { AccountsService } from '../account/accounts.service';
import { SessionCookies } from './session-cookies';
import { SignInService } from './sign-in.service';
import { WorkKeys } from './work-keys';

@Controller()
export class SessionController {
  constructor(
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(WorkKeys) private readonly workKeys: WorkKeys,
  ) {}

  @Endpoint(identityApi.signIn)
  signIn(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.signIn>, @Exchange() exchange: Exchange) {
    return this.signIns.signIn(actor, exchange, 'passphrase', body.isShared);
  }

  @Endpoint(identityApi.signOut)
  signOut(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.signOut>, @Exchange() exchange: Exchange) {
    return this.signIns.signOut(actor, exchange);
  }

  @Endpoint(identityApi.readSession)
  readSession(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.readSession>, @Exchange() { request }: Exchange) {
    return this.accounts.session(actor, this.cookies.idIn(request));
  }

  @Endpoint(identityApi.readWorkKey)
  readWorkKey(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.readWorkKey>, @Exchange() exchange: Exchange) {
    return this.workKeys.give(actor, exchange);
  }
}
