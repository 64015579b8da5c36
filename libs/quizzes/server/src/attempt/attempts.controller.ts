import { type InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { quizzesApi } from '@aula/quizzes/contract';
import { Controller, Inject } from '@nestjs/common';
import { AttemptsService } from './attempts.service';

@Controller()
export class AttemptsController {
  constructor(@Inject(AttemptsService) private readonly attempts: AttemptsService) {}

  @Endpoint(quizzesApi.readQuiz)
  readQuiz(@Caller() actor: Actor, @Input() { params }: InputOf<typeof quizzesApi.readQuiz>) {
    return this.attempts.readQuiz(actor, params);
  }

  @Endpoint(quizzesApi.startAttempt)
  start(@Caller() actor: Actor, @Input() { params }: InputOf<typeof quizzesApi.startAttempt>) {
    return this.attempts.start(actor, params);
  }

  @Endpoint(quizzesApi.readAttempt)
  read(@Caller() actor: Actor, @Input() { params }: InputOf<typeof quizzesApi.readAttempt>) {
    return this.attempts.read(actor, params.attemptId);
  }

  @Endpoint(quizzesApi.saveAnswer)
  saveAnswer(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof quizzesApi.saveAnswer>) {
    return this.attempts.saveAnswer(actor, params.attemptId, params.questionKey, body);
  }

  @Endpoint(quizzesApi.submitAttempt)
  submit(@Caller() actor: Actor, @Input() { params }: InputOf<typeof quizzesApi.submitAttempt>) {
    return this.attempts.submit(actor, params.attemptId);
  }
}
