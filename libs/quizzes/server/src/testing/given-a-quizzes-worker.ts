import { CatalogueWorkerModule } from '@aula/catalogue/server';
import { enrolmentJobs, EnrolmentWorkerModule } from '@aula/enrolment/server';
import { identityJobs, IdentityWorkerModule } from '@aula/identity/server';
import { NotificationsWorkerModule } from '@aula/notifications/server';
import { platformJobs } from '@aula/platform/server';
import { givenAWorker, type GivenWorker, type TestDatabase } from '@aula/platform/testing';
import { TerritoryWorkerModule } from '@aula/territory/server';
import { quizzesJobs } from '../quizzes.jobs';
import { QuizzesWorkerModule } from '../quizzes.worker.module';

/** The worker with what quizzes need below them. */
export function givenAQuizzesWorker(database: TestDatabase): Promise<GivenWorker> {
  return givenAWorker({
    imports: [TerritoryWorkerModule, IdentityWorkerModule, NotificationsWorkerModule, CatalogueWorkerModule, EnrolmentWorkerModule, QuizzesWorkerModule],
    jobs: [...platformJobs, ...identityJobs, ...enrolmentJobs, ...quizzesJobs], database,
  });
}
