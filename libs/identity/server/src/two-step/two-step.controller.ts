import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { SignInService } from '../session/sign-in.service';
import { TwoStepService } from './two-step.service';

@Controller()
export class TwoStepController {
  constructor(@Inject(TwoStepService) private readonly twoSteps: TwoStepService, @Inject(SignInService) private readonly signIns: SignInService) {}

  @Endpoint(identityApi.enterSecondStep)
  enterSecondStep(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.enterSecondStep>, @Exchange() exchange: Exchange) {
    return this.signIns.enterSecondStep(actor, exchange, body.code);
  }

  @Endpoint(identityApi.readTwoStep)
  readTwoStep(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.readTwoStep>) {
    return this.twoSteps.read(actor);
  }

  @Endpoint(identityApi.startTwoStep)
  startTwoStep(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.startTwoStep>, @Exchange() { request }: Exchange) {
    return this.twoSteps.start(actor, request);
  }

  @Endpoint(identityApi.confirmTwoStep)
  confirmTwoStep(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.confirmTwoStep>, @Exchange() { request }: Exchange) {
    return this.twoSteps.confirm(actor, request, body.code);
  }

  @Endpoint(identityApi.renewRecoveryCodes)
  renewRecoveryCodes(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.renewRecoveryCodes>) {
    return this.twoSteps.renewRecoveryCodes(actor, body.code);
  }

  @Endpoint(identityApi.turnOffTwoStep)
  turnOffTwoStep(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.turnOffTwoStep>) {
    return this.twoSteps.turnOff(actor, body.code);
  }
}
