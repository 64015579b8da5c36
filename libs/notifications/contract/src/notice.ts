import { instant, languages, named } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** What the house told one person. It stays as it was written, in the language of that day. */
export const notice = named('Notice', z.object({
  id: z.uuid(),
  subject: z.string(),
  /** A few sentences, in paragraphs with a blank line between. */
  text: z.string(),
  language: languages,
  /** The page it is about, as the application's router knows it: `/constancias`. */
  path: z.string(),
  toldAt: instant,
  readAt: z.nullable(instant),
}));
export type Notice = z.infer<typeof notice>;

/** Newest first. */
export const notices = named('Notices', z.object({ items: z.array(notice), hasMore: z.boolean() }));
export type Notices = z.infer<typeof notices>;

export const unreadNotices = named('UnreadNotices', z.object({ unread: z.int() }));
export type UnreadNotices = z.infer<typeof unreadNotices>;

/** All that stood on the page when the person said so; what came in between stays unread. */
export const markAllRead = named('MarkAllRead', z.strictObject({ newest: z.uuid() }));
