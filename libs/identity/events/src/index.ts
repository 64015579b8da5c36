import { defineEvent } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** Somebody opened an account by an invitation to a course, which they wait to be enrolled in. Once per account. */
export const invitedToCourse = defineEvent('identity.invited-to-course', z.object({ accountId: z.uuid(), courseKey: z.string() }));
