import { defineJob } from '@aula/platform/server';
import * as z from 'zod/mini';

/** Asked for also where nobody has the name that was tried: the work must be the same. */
export const tellOfLock = defineJob({ name: 'identity.tell-of-lock', queue: 'mail', data: z.object({ guardId: z.uuid() }) });

export const identityJobs = [tellOfLock];
