import type { RoleWithScope } from '@aula/identity/contract';
import type { Permissions, Role } from '@aula/platform/contract';

/** What somebody with these roles may do, by the tables of all domains. */
export function permissionsOf(roles: readonly Role[], tables: readonly Permissions[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) =>
    Object.entries(table).filter(([, allowed]) => allowed.some((role) => roles.includes(role))).map(([permission]) => permission)));
}

/** How far these roles reach beyond a person's own rows, as `Actor.territory` wants it. */
export function territoryOf(roles: readonly RoleWithScope[]): readonly string[] {
  if (roles.some(({ scope }) => scope === 'all')) return ['*'];
  const states = roles.filter(({ scope }) => scope === 'state').map(({ key }) => key);
  const municipalities = roles.filter(({ scope, key }) => scope === 'municipality' && !states.includes(key.slice(0, 2))).map(({ key }) => key);
  return [...new Set([...states, ...municipalities])].sort();
}
