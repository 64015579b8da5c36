import type { RoleWithScope } from '@aula/identity/contract';
import type { Actor } from '@aula/platform/server';

/**
 * People an actor may see: themselves, and those who now work in the actor's territory.
 * One predicate for checks and for lists; its two parameters come from `reachOf`. Row-level security says the same again.
 */
export function isReached({ account, municipality, from = 1 }: { account: string; municipality: string; from?: number }): string {
  const territory = `$${from + 1}::text[]`;
  return `(${account}::text = $${from} or left(${municipality}, 2) = any (${territory}) or ${municipality} = any (${territory}) or '*' = any (${territory}))`;
}

export function reachOf(actor: Actor): [id: string, territory: readonly string[]] {
  return [actor.id, actor.territory];
}

/** Roles are given by administrators and by the house itself, and never further than who gives them reaches. */
export function mayGrant(actor: Actor, { scope, key }: RoleWithScope): boolean {
  if (actor.id === 'system') return true;
  const reachesIt = scope === 'own' || ['*', ...(key ? [key, key.slice(0, 2)] : [])].some((place) => actor.territory.includes(place));
  return actor.permissions.has('identity.role.grant') && reachesIt;
}
