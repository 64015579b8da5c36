import type { RoleWithScope } from '@aula/identity/contract';
import { mayGive, SCOPES_OF_ROLES } from '@aula/identity/contract/staff';
import { type Role, ROLES } from '@aula/platform/contract';
import type { Municipality } from '@aula/territory/contract';

type Reached = Pick<RoleWithScope, 'scope' | 'key'>;

/** A territory that a role can be given for. */
export interface GivenPlace extends Reached {
  readonly word: string;
}

interface Places {
  readonly municipality: Municipality | null;
  readonly states: readonly { readonly key: string; readonly name: string }[];
  /** What everything is called. */
  readonly everything: string;
}

/** Where somebody with the roles `by` may give a role: in the person's municipality, in states, everywhere. The nearest comes first. */
export function placesFor(role: Role, by: readonly RoleWithScope[], { municipality, states, everything }: Places): GivenPlace[] {
  const own: GivenPlace[] = municipality ? [{ scope: 'municipality', key: municipality.key, word: `${municipality.name}, ${municipality.stateName}` }] : [];
  const near = states.filter(({ key }) => key === municipality?.stateKey);
  const others = states.filter((state) => !near.includes(state));
  const known: GivenPlace[] = [...own, ...[...near, ...others].map(({ key, name }): GivenPlace => ({ scope: 'state', key, word: name })), { scope: 'all', key: '', word: everything }];
  return known.filter(({ scope, key }) => mayGive(by, { role, scope, key }));
}

/** Roles that somebody may give at all, whatever the place: a learner's is everybody's already. */
export function rolesToGive(by: readonly RoleWithScope[], places: Places): Role[] {
  return ROLES.filter((role) => !SCOPES_OF_ROLES[role].includes('own') && placesFor(role, by, places).length > 0);
}
