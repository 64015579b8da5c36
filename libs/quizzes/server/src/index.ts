import type { Migration } from '@aula/platform/server';
import { QuizzesAttempts1763856500000 } from './migrations/1763856500000-QuizzesAttempts';
import { QuizzesWriters1764203000000 } from './migrations/1764203000000-QuizzesWriters';
import { QuizzesRequests1764203100000 } from './migrations/1764203100000-QuizzesRequests';

export { Answer, Attempt } from './attempt/attempt.entity';
export { AnswersService } from './attempt/answers.service';
export { AttemptsService } from './attempt/attempts.service';
export { GeneratedAttempts } from './generated/generated-attempts.service';
export { Question, Quiz } from './quiz/quiz.entity';
export { AttemptRequest } from './request/attempt-request.entity';
export { AttemptRequestsService } from './request/attempt-requests.service';
export { quizzesJobs } from './quizzes.jobs';
export { quizzesAudited } from './quizzes.audited';
export { quizzesPersonalData } from './quizzes.privacy';
export { QuizzesModule } from './quizzes.module';
export { QuizzesWorkerModule } from './quizzes.worker.module';
export const quizzesMigrations: Migration[] = [QuizzesAttempts1763856500000, QuizzesWriters1764203000000, QuizzesRequests1764203100000];
