import { credentialsApi } from '@aula/identity/contract/credentials';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { SignInService } from '../session/sign-in.service';
import { TwoStepService } from './two-step.service';

@Controller()
export class TwoStepController {
  constructor(@Inject(TwoStepService) private readonly twoSteps: TwoStepService, @Inject(SignInService) private readonly signIns: SignInService) {}

  @Endpoint(credentialsApi.enterSecondStep)
  enterSecondStep(@Caller() actor: Actor, @Input() { body }: InputOf<typeof credentialsApi.enterSecondStep>, @Exchange() exchange: Exchange) {
    return this.signIns.enterSecondStep(actor, exchange, body.code);
  }

  @Endpoint(credentialsApi.readTwoStep)
  readTwoStep(@Caller() actor: Actor, @Input() _input: InputOf<typeof credentialsApi.readTwoStep>) {
    return this.twoSteps.read(actor);
  }

  @Endpoint(credentialsApi.startTwoStep)
  startTwoStep(@Caller() actor: Actor, @Input() _input: InputOf<typeof credentialsApi.startTwoStep>, @Exchange() { request }: Exchange) {
    return this.twoSteps.start(actor, request);
  }

  @Endpoint(credentialsApi.confirmTwoStep)
  confirmTwoStep(@Caller() actor: Actor, @Input() { body }: InputOf<typeof credentialsApi.confirmTwoStep>, @Exchange() { request }: Exchange) {
    return this.twoSteps.confirm(actor, request, body.code);
  }

  @Endpoint(credentialsApi.renewRecoveryCodes)
  renewRecoveryCodes(@Caller() actor: Actor, @Input() { body }: InputOf<typeof credentialsApi.renewRecoveryCodes>) {
    return this.twoSteps.renewRecoveryCodes(actor, body.code);
  }

  @Endpoint(credentialsApi.turnOffTwoStep)
  turnOffTwoStep(@Caller() actor: Actor, @Input() { body }: InputOf<typeof credentialsApi.turnOffTwoStep>) {
    return this.twoSteps.turnOff(actor, body.code);
  }
}
