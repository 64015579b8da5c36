import { courseCompleted } from '@aula/enrolment/events';
import { defineJob, defineListener } from '@aula/platform/server';
import * as z from 'zod/mini';

/** For whoever confirmed a name before completing the course. */
export const issueOnCompletion = defineListener(courseCompleted, { name: 'certificates.issue-on-completion', queue: 'now' });

/** For courses that were completed before a name was confirmed. */
export const issueCertificate = defineJob({ name: 'certificates.issue-certificate', queue: 'now', data: z.object({ enrolmentId: z.uuid() }) });

export const certificatesJobs = [issueOnCompletion, issueCertificate];
