import { invitedToCourse } from '@aula/identity/events';
import { defineJob, defineListener } from '@aula/platform/server';
import * as z from 'zod/mini';

/** Falls due for each enrolment by its schedule, until the course is completed. Whether somebody is reminded is decided then. */
export const remindLearner = defineJob({ name: 'enrolment.remind-learner', queue: 'bulk', data: z.object({ enrolmentId: z.uuid() }) });

/** A trainer's reminder is sent to its next people. Asks for itself again until all are decided on. */
export const sendTrainerReminder = defineJob({ name: 'enrolment.send-trainer-reminder', queue: 'bulk', data: z.object({ reminderId: z.uuid() }) });

/** Whoever opened their account by an invitation to a course is in it. */
export const enrolInvited = defineListener(invitedToCourse, { name: 'enrolment.enrol-invited', queue: 'now' });

export const enrolmentJobs = [remindLearner, sendTrainerReminder, enrolInvited];
