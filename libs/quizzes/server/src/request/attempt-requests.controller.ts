import { type InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { quizzesApi } from '@aula/quizzes/contract';
import { Controller, Inject } from '@nestjs/common';
import { AttemptRequestsService } from './attempt-requests.service';
import { RequestDecisionsService } from './request-decisions.service';

@Controller()
export class AttemptRequestsController {
  constructor(
    @Inject(AttemptRequestsService) private readonly requests: AttemptRequestsService,
    @Inject(RequestDecisionsService) private readonly decisions: RequestDecisionsService,
  ) {}

  @Endpoint(quizzesApi.askForAttempt)
  ask(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof quizzesApi.askForAttempt>) {
    return this.requests.ask(actor, params, body.reason);
  }

  @Endpoint(quizzesApi.listRequests)
  list(@Caller() actor: Actor) {
    return this.decisions.list(actor);
  }

  @Endpoint(quizzesApi.countRequests)
  count(@Caller() actor: Actor) {
    return this.decisions.count(actor);
  }

  @Endpoint(quizzesApi.decideRequest)
  decide(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof quizzesApi.decideRequest>) {
    return this.decisions.decide(actor, params.requestId, body);
  }
}
