import { type InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { quizzesApi } from '@aula/quizzes/contract';
import { Controller, Inject } from '@nestjs/common';
import { AnswersService } from './answers.service';
import { AttemptsService } from './attempts.service';

@Controller()
export class AttemptsController {
  constructor(@Inject(AttemptsService) private readonly attempts: AttemptsService, @Inject(AnswersService) private readonly answers: AnswersService) {}

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

  @Endpoint(quizzesApi.readAnswers)
  readAnswers(@Caller() actor: Actor, @Input() { params, query }: InputOf<typeof quizzesApi.readAnswers>) {
    return this.answers.news(actor, params.attemptId, query.seen);
  }

  @Endpoint(quizzesApi.saveAnswer)
  saveAnswer(@Caller() actor: Actor, @Input() { params, body }: InputOf<typeof quizzesApi.saveAnswer>) {
    return this.answers.save(actor, params.attemptId, params.questionKey, body);
  }

  @Endpoint(quizzesApi.submitAttempt)
  submit(@Caller() actor: Actor, @Input() { params }: InputOf<typeof quizzesApi.submitAttempt>) {
    return this.attempts.submit(actor, params.attemptId);
  }
}
