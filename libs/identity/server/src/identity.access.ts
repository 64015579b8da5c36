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
