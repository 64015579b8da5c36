import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QuizPassed } from './quiz/quiz-passed';
import { Question, Quiz } from './quiz/quiz.entity';
import { QuizzesPart } from './quiz/quizzes-part';

/** For the worker and the command line: what course packages ask of quizzes. */
@Module({
  imports: [TypeOrmModule.forFeature([Quiz, Question])],
  providers: [QuizzesPart, QuizPassed],
  exports: [TypeOrmModule],
})
export class QuizzesWorkerModule {}
