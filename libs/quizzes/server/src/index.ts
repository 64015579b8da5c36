import type { Migration } from '@aula/platform/server';
import { QuizzesAttempts1763856500000 } from './migrations/1763856500000-QuizzesAttempts';

export { Answer, Attempt } from './attempt/attempt.entity';
export { AttemptsService } from './attempt/attempts.service';
export { Question, Quiz } from './quiz/quiz.entity';
export { QuizzesModule } from './quizzes.module';
export { QuizzesWorkerModule } from './quizzes.worker.module';
export const quizzesMigrations: Migration[] = [QuizzesAttempts1763856500000];
