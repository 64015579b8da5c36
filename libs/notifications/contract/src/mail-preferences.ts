import { named } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** What a person may turn off. What is essential, such as a constancia that is ready, is not among it. */
export const MAIL_CATEGORIES = ['reminder'] as const;
export type MailCategory = (typeof MAIL_CATEGORIES)[number];

/** Whether each category may be sent by mail. All of them, until the person says otherwise. */
export const mailPreferences = named('MailPreferences', z.strictObject({ reminder: z.boolean() }));
export type MailPreferences = z.infer<typeof mailPreferences>;
