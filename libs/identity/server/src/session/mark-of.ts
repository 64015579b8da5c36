import { createHash } from 'node:crypto';
import type { RoleWithScope } from '@aula/identity/contract';

/** The same for the same roles, in whatever order, and told by nobody who sees it. */
export function markOf(roles: readonly RoleWithScope[]): string {
  const words = roles.map(({ role, scope, key }) => `${role} ${scope} ${key}`).sort().join();
  return createHash('sha256').update(words).digest('base64url').slice(0, 12);
}
