import { createHash } from 'node:crypto';
import type { Ending } from './sort-out';

/** Of these roles and these ends, in whatever order: who ends what they saw brings it along. */
export function markOf(ending: readonly Ending[]): string {
  const lines = ending.map(({ assignment, endsAt }) => `${assignment.id} ${endsAt.toISOString()}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
