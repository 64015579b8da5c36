import { createHash } from 'node:crypto';

/** What the table keeps of a session's id: SHA-256. Ids are random and long, so that nothing slower is needed. */
export function hashOf(sessionId: string): Buffer {
  return createHash('sha256').update(sessionId).digest();
}
