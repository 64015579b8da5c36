import type { RoleWithScope } from '@aula/identity/contract';
import { INVITED_ROLES, type InvitedRole } from '@aula/identity/contract/inviting';
import { mayGive } from '@aula/identity/contract/staff';
import type { Actor } from '@aula/platform/server';
import type { Reaching } from '../roles/reach';

/** What an invitation gives: who studies has scope over themselves, every other role over the place. */
export function roleOf(role: InvitedRole, placeKey: string): RoleWithScope {
  if (role === 'learner') return { role, scope: 'own', key: '' };
  return { role, scope: placeKey.length === 2 ? 'state' : 'municipality', key: placeKey };
}

/** Whether a place lies within somebody's territory; a state does only as a whole. */
export function reachesPlace({ territory }: Actor, placeKey: string): boolean {
  return ['*', placeKey.slice(0, 2), placeKey].some((key) => territory.includes(key));
}

/** `by` may invite: nobody does so further than they reach, nor to more than they may give themselves. To participate, whoever invites may invite. */
export function mayInvite(by: Reaching, role: InvitedRole, placeKey: string): boolean {
  return reachesPlace(by.actor, placeKey) && (role === 'learner' || mayGive(by.roles, roleOf(role, placeKey)));
}

/** The roles that somebody may invite to, somewhere within their territory. */
export function rolesToInvite(by: Reaching): InvitedRole[] {
  const places = by.actor.territory.flatMap((key) => ({ 1: ['01', '01001'], 2: [key, `${key}001`] })[key.length] ?? [key]);
  return INVITED_ROLES.filter((role) => places.some((key) => mayInvite(by, role, key)));
}
