import type { Account, RoleWithScope } from '@aula/identity/contract';
import type { Language } from '@aula/platform/contract';
import type { Actor, Environment } from '@aula/platform/server';
import type { Municipality } from '@aula/territory/contract';
import type { PermissionTables } from '../permission-tables';
import { NOTICES } from '../privacy-notice/current-notice';
import { type KnownNotices, noticeStanding } from '../privacy-notice/notice-standing';
import { permissionsOf, territoryOf } from '../roles/permissions-of';
import { rolesInForce } from '../roles/two-step-rule';

/** What other rooms may know of an account. */
export interface AccountRecord {
  readonly id: string;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  /** Null for whoever signs in by user name, and has none. */
  readonly email: string | null;
  readonly userName: string | null;
  /** What the house writes to the person in. */
  readonly language: Language;
  /** The current one. Its municipality is null for staff of the operator. */
  readonly affiliation: { readonly municipalityKey: string | null; readonly agency: string; readonly position: string } | null;
  readonly isDemo: boolean;
}

/** A person with the roles that hold now. */
export interface Person extends AccountRecord {
  readonly roles: readonly RoleWithScope[];
  /** Whether signing in asks for a second step. */
  readonly hasTwoStep: boolean;
}

/** Whoever a session belongs to, and whether it is on a device that other people use too. */
export interface PersonOfSession extends Person {
  readonly isShared: boolean;
}

/** The row of `PERSON`. */
export interface PersonWithNotices extends PersonOfSession {
  readonly notices: KnownNotices;
}

/** With what is in force: staff without the second step they owe are learners. For one `permission` they reach as far as the roles that have it: who audits a state and teaches in a town writes to that town alone. */
export function actorFor(person: Person, tables: PermissionTables, mode: Environment['AULA_MODE'], permission?: string): Actor {
  const { id } = person;
  const roles = rolesInForce(person, mode);
  const reaching = permission === undefined ? roles : roles.filter(({ role }) => permissionsOf([role], tables).has(permission));
  return { id, territory: territoryOf(reaching), permissions: permissionsOf(roles.map(({ role }) => role), tables) };
}

export function toAccount({ affiliation, roles, notices, hasTwoStep: _hasTwoStep, isShared: _isShared, ...person }: PersonWithNotices, municipality: Municipality | undefined, permissions: ReadonlySet<string>): Account {
  return {
    ...person,
    municipality: municipality ?? null,
    agency: affiliation?.agency ?? '',
    position: affiliation?.position ?? '',
    notice: noticeStanding(notices, NOTICES),
    roles: [...roles],
    permissions: [...permissions].sort(),
  };
}
