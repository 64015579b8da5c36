import type { OwnSession } from '@aula/identity/contract';

let count = 0;

/** A session of one's own, for specs: a phone, each time with another id. */
export function aSession(changes: Partial<OwnSession> = {}): OwnSession {
  count += 1;
  return {
    id: `0190b7a0-0000-7000-8000-${String(count).padStart(12, '0')}`, browser: 'Chrome', system: 'Android',
    startedAt: '2026-11-03T15:00:00Z', lastSeenAt: '2026-11-20T18:05:00Z', isShared: false, isThis: false, ...changes,
  };
}
