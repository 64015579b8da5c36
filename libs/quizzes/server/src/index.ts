import type { Migration } from '@aula/platform/server';
import { QuizzesAttempts1763856500000 } from './migrations/1763856500000-QuizzesAttempts';

export const quizzesMigrations: Migration[] = [QuizzesAttempts1763856500000];
export { Answer, Attempt } from './attempt/attempt.entity';
export { Question, Quiz } from './quiz/quiz.entity';
