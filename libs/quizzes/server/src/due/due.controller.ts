import { type Actor, Caller, Endpoint } from '@aula/platform/server';
import { quizzesApi } from '@aula/quizzes/contract';
import { Controller, Inject } from '@nestjs/common';
import { DueService } from './due.service';

@Controller()
export class DueController {
  constructor(@Inject(DueService) private readonly due: DueService) {}

  @Endpoint(quizzesApi.listDue)
  list(@Caller() actor: Actor) {
    return this.due.list(actor);
  }
}
