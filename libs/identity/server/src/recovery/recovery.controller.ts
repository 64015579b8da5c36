import { invitingApi } from '@aula/identity/contract/inviting';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { visitOf } from '../invitation/visit-of';
import { SignInService } from '../session/sign-in.service';
import { RecoveriesService } from './recoveries.service';

@Controller()
export class RecoveryController {
  constructor(@Inject(RecoveriesService) private readonly recoveries: RecoveriesService, @Inject(SignInService) private readonly signIns: SignInService) {}

  @Endpoint(invitingApi.issueRecovery)
  issueRecovery(@Caller() actor: Actor, @Input() { params }: InputOf<typeof invitingApi.issueRecovery>) {
    return this.recoveries.issue(actor, params.accountId);
  }

  @Endpoint(invitingApi.recover)
  async recover(@Caller() actor: Actor, @Input() { body }: InputOf<typeof invitingApi.recover>, @Exchange() exchange: Exchange) {
    return this.signIns.enter(actor, exchange, await this.recoveries.recover(actor, body, visitOf(exchange, body.isShared)));
  }
}
