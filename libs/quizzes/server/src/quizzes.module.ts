import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswersService } from './attempt/answers.service';
import { Answer, Attempt } from './attempt/attempt.entity';
import { AttemptsController } from './attempt/attempts.controller';
import { AttemptsService } from './attempt/attempts.service';
import { DueController } from './due/due.controller';
import { DueService } from './due/due.service';
import { AttemptRequestsController } from './request/attempt-requests.controller';
import { AttemptRequestsService } from './request/attempt-requests.service';
import { RequestDecisionsService } from './request/request-decisions.service';
import { GeneratedAttempts } from './generated/generated-attempts.service';
import { QuizzesWorkerModule } from './quizzes.worker.module';

/** For the HTTP process. Catalogue and enrolment must be there too: they are global. */
@Module({
  imports: [QuizzesWorkerModule, TypeOrmModule.forFeature([Attempt, Answer])],
  controllers: [AttemptsController, AttemptRequestsController, DueController],
  providers: [AttemptsService, AnswersService, AttemptRequestsService, RequestDecisionsService, DueService, GeneratedAttempts],
  exports: [AttemptsService, AnswersService, AttemptRequestsService, GeneratedAttempts],
})
export class QuizzesModule {}
