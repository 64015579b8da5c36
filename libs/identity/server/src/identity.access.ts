import type { Actor } from '@aula/platform/server';

/**
 * People an actor may see: themselves, and those who now work in the actor's territory.
 * One predicate for checks and for lists; its two parameters come from `reachOf`. Row-level security says the same again.
 */
export function isReached({ account, municipality, from = 1 }: { account: string; municipality: string; from?: number }): string {
  return `(${account}::text = $${from} or $${from + 1}::text[] && array['*', ${municipality}, left(${municipality}, 2)])`;
}

export function reachOf(actor: Actor): [id: string, territory: readonly string[]] {
  return [actor.id, actor.territory];
}

/** Roles are given by administrators and by the house itself. */
export function mayGrantRoles(actor: Actor): boolean {
  return actor.id === 'system' || actor.permissions.has('identity.role.grant');
}
