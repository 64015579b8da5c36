import * as z from 'zod/mini';
import { defineJob } from '../jobs/define-job';

export const sendMail = defineJob({ name: 'platform.send-mail', queue: 'mail', data: z.object({ mailId: z.uuid() }) });
export const platformJobs = [sendMail];
