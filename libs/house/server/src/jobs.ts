import { certificatesJobs } from '@aula/certificates/server';
import { enrolmentJobs } from '@aula/enrolment/server';
import { identityJobs } from '@aula/identity/server';
import { type JobType, platformJobs } from '@aula/platform/server';
import { quizzesJobs } from '@aula/quizzes/server';

/** Every job of the house. Boot refuses one without a handler, or with two. */
export const jobs: readonly JobType[] = [...platformJobs, ...identityJobs, ...enrolmentJobs, ...quizzesJobs, ...certificatesJobs];
