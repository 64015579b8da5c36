import { instant, named } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** A browser in which the person is signed in. */
export const ownSession = named('OwnSession', z.object({
  id: z.uuid(),
  /** Families as their makers call them, `Firefox` and `Android`; null where the browser did not say. */
  browser: z.nullable(z.string()),
  system: z.nullable(z.string()),
  startedAt: instant,
  /** Up to five minutes old. */
  lastSeenAt: instant,
  /** On a device that other people use too: ends after half an hour in which nobody uses it. */
  isShared: z.boolean(),
  /** The one that asks. */
  isThis: z.boolean(),
}));
export type OwnSession = z.infer<typeof ownSession>;

/** This one first, then by when they were last seen. */
export const ownSessions = named('OwnSessions', z.object({ items: z.array(ownSession) }));
export type OwnSessions = z.infer<typeof ownSessions>;
