import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswersService } from './attempt/answers.service';
import { Answer, Attempt } from './attempt/attempt.entity';
import { AttemptsController } from './attempt/attempts.controller';
import { AttemptsService } from './attempt/attempts.service';
import { PublishedQuizzes } from './quiz/published-quizzes';
import { QuizzesWorkerModule } from './quizzes.worker.module';

/** For the HTTP process. Catalogue and enrolment must be there too: they are global. */
@Module({
  imports: [QuizzesWorkerModule, TypeOrmModule.forFeature([Attempt, Answer])],
  controllers: [AttemptsController],
  providers: [AttemptsService, AnswersService, PublishedQuizzes],
  exports: [AttemptsService, AnswersService],
})
export class QuizzesModule {}
