import { defineJob } from '@aula/platform/server';
import * as z from 'zod/mini';

/** Mails the next invitations of a batch. Asks for itself again until all have gone out. */
export const sendInvitations = defineJob({ name: 'identity.send-invitations', queue: 'bulk', data: z.object({ batchId: z.uuid() }) });

export const identityJobs = [sendInvitations];
