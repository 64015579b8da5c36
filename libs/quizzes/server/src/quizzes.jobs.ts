import { defineJob } from '@aula/platform/server';
import * as z from 'zod/mini';

/** Whoever asked for another attempt is told what was decided. */
export const tellDecision = defineJob({ name: 'quizzes.tell-decision', queue: 'now', data: z.object({ requestId: z.uuid() }) });

export const quizzesJobs = [tellDecision];
