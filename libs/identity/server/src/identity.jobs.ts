import { defineJob } from '@aula/platform/server';
import * as z from 'zod/mini';

/** Asked for also where nobody has the name that was tried: the work must be the same. */
export const tellOfLock = defineJob({ name: 'identity.tell-of-lock', queue: 'mail', data: z.object({ guardId: z.uuid() }) });

/** Mails the next invitations of a batch. Asks for itself again until all have gone out. */
export const sendInvitations = defineJob({ name: 'identity.send-invitations', queue: 'bulk', data: z.object({ batchId: z.uuid() }) });

export const identityJobs = [sendInvitations, tellOfLock];
