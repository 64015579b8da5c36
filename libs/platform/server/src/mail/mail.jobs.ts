import * as z from 'zod/mini';
import { defineJob } from '../jobs/define-job';

/** A mail server may be away for a long weekend: at twenty minutes between two tries, these are three and a half days. */
const ATTEMPTS = 250;

export const sendMail = defineJob({ name: 'platform.send-mail', queue: 'mail', data: z.object({ mailId: z.uuid() }), attempts: ATTEMPTS });
export const platformJobs = [sendMail];
