import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PublishedQuizzes } from './quiz/published-quizzes';
import { QuizPassed } from './quiz/quiz-passed';
import { Question, Quiz } from './quiz/quiz.entity';
import { QuizzesPart } from './quiz/quizzes-part';
import { DecisionTeller } from './request/decision-teller';

/** For the worker and the command line: what course packages ask of quizzes, and what is told later. Needs catalogue and notifications beside it. */
@Module({
  imports: [TypeOrmModule.forFeature([Quiz, Question])],
  providers: [QuizzesPart, QuizPassed, PublishedQuizzes, DecisionTeller],
  exports: [TypeOrmModule, PublishedQuizzes],
})
export class QuizzesWorkerModule {}
