import type { RoleWithScope } from '@aula/identity/contract';
import type { Permissions, Role } from '@aula/platform/contract';

/** By tables and roles: every request asks, and there are few answers. */
const known = new WeakMap<readonly Permissions[], Map<string, ReadonlySet<string>>>();

/** What somebody with these roles may do, by the tables of all domains, which do not change. */
export function permissionsOf(roles: readonly Role[], tables: readonly Permissions[]): ReadonlySet<string> {
  const ofTables = known.get(tables) ?? new Map<string, ReadonlySet<string>>();
  known.set(tables, ofTables);
  const key = [...new Set(roles)].sort().join();
  const permissions = ofTables.get(key) ?? permissionsIn(roles, tables);
  ofTables.set(key, permissions);
  return permissions;
}

function permissionsIn(roles: readonly Role[], tables: readonly Permissions[]): ReadonlySet<string> {
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
