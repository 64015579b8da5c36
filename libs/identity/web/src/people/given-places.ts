import type { RoleWithScope } from '@aula/identity/contract';
import { GIVEN_BY, mayGive, SCOPES_OF_ROLES } from '@aula/identity/contract/staff';
import { type Role, ROLES } from '@aula/platform/contract';
import type { Municipality } from '@aula/territory/contract';

type Reached = Pick<RoleWithScope, 'scope' | 'key'>;

/** A territory that a role can be given for. */
export interface GivenPlace extends Reached {
  readonly word: string;
  /** Whether the municipality is yet to be chosen. */
  readonly isElsewhere?: true;
}

interface Places {
  readonly municipality: Municipality | null;
  readonly states: readonly { readonly key: string; readonly name: string }[];
  /** What everything is called. */
  readonly everything: string;
  /** What a municipality that is yet to be chosen is called. */
  readonly elsewhere: string;
}

/** Where somebody with the roles `by` may give a role: in the person's municipality, in states, everywhere, in another municipality. The nearest comes first. */
export function placesFor(role: Role, by: readonly RoleWithScope[], { municipality, states, everything, elsewhere }: Places): GivenPlace[] {
  const own: GivenPlace[] = municipality ? [{ scope: 'municipality', key: municipality.key, word: `${municipality.name}, ${municipality.stateName}` }] : [];
  const near = states.filter(({ key }) => key === municipality?.stateKey);
  const others = states.filter((state) => !near.includes(state));
  const known: GivenPlace[] = [...own, ...[...near, ...others].map(({ key, name }): GivenPlace => ({ scope: 'state', key, word: name })), { scope: 'all', key: '', word: everything }];
  const given = known.filter(({ scope, key }) => mayGive(by, { role, scope, key }));
  return by.some((own) => reachesSeveral(own) && isWithin([own], role, anyWithin(own))) ? [...given, { scope: 'municipality', key: '', word: elsewhere, isElsewhere: true }] : given;
}

/** Whether somebody with the roles `by` may give a role for a municipality. */
export function isWithin(by: readonly RoleWithScope[], role: Role, key: string): boolean {
  return mayGive(by, { role, scope: 'municipality', key });
}

/** The state to which all that one may give is confined; undefined where it is more, or less, than one. */
export function onlyStateOf(by: readonly RoleWithScope[]): string | undefined {
  const giving = by.filter(({ role }) => GIVEN_BY[role] !== undefined);
  const states = new Set(giving.map(({ scope, key }) => (scope === 'all' ? '' : key.slice(0, 2))));
  const [state] = states;
  return states.size === 1 && state !== '' ? state : undefined;
}

function reachesSeveral({ scope }: RoleWithScope): boolean {
  return scope === 'state' || scope === 'all';
}

/** A key such as municipalities of it have; whether there is one does not matter. */
function anyWithin({ key }: RoleWithScope): string {
  return key.padEnd(5, '0');
}

/** Roles that somebody may give at all, whatever the place: a learner's is everybody's already. */
export function rolesToGive(by: readonly RoleWithScope[], places: Places): Role[] {
  return ROLES.filter((role) => !SCOPES_OF_ROLES[role].includes('own') && placesFor(role, by, places).length > 0);
}
