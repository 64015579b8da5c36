import { defineJob } from '@aula/platform/server';
import * as z from 'zod/mini';

/** Falls due for each enrolment by its schedule, until the course is completed. Whether somebody is reminded is decided then. */
export const remindLearner = defineJob({ name: 'enrolment.remind-learner', queue: 'bulk', data: z.object({ enrolmentId: z.uuid() }) });

export const enrolmentJobs = [remindLearner];
