import { INVITED_ROLES, type InvitedRole, type RoleWithScope } from '@aula/identity/contract';
import type { Actor } from '@aula/platform/server';
import { mayGrant } from '../identity.access';

/** What an invitation gives: who studies has scope over themselves, every other role over the place. */
export function roleOf(role: InvitedRole, placeKey: string): RoleWithScope {
  if (role === 'learner') return { role, scope: 'own', key: '' };
  return { role, scope: placeKey.length === 2 ? 'state' : 'municipality', key: placeKey };
}

/** Whether a place lies within somebody's territory; a state does only as a whole. */
export function reachesPlace(actor: Actor, placeKey: string): boolean {
  return ['*', placeKey.slice(0, 2), placeKey].some((key) => actor.territory.includes(key));
}

/** Nobody invites to more than they may give themselves, nor further than they reach. Participation may be given by whoever invites. */
export function mayInvite(actor: Actor, role: InvitedRole, placeKey: string): boolean {
  if (actor.id === 'system') return true;
  const isAllowed = actor.permissions.has('identity.invitation.manage') && reachesPlace(actor, placeKey);
  return isAllowed && (role === 'learner' || mayGrant(actor, roleOf(role, placeKey)));
}

/** The roles that somebody may invite to, somewhere within their territory. */
export function rolesToInvite(actor: Actor): InvitedRole[] {
  const places = actor.territory.includes('*') ? ['01'] : actor.territory;
  return INVITED_ROLES.filter((role) => places.some((key) => mayInvite(actor, role, key)));
}
