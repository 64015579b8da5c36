import { defineEvent } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** Every lesson and every requirement of an enrolment is done. Once per enrolment; never taken back. */
export const courseCompleted = defineEvent('enrolment.course-completed', z.object({ enrolmentId: z.uuid() }));
