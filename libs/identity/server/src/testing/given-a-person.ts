import { randomUUID } from 'node:crypto';
import { identityPermissions, type RoleWithScope } from '@aula/identity/contract';
import type { Permissions } from '@aula/platform/contract';
import type { Actor } from '@aula/platform/server';
import { type TestDatabase, truthOf } from '@aula/platform/testing';
import { permissionsOf, territoryOf } from '../roles/permissions-of';

export interface PersonToBe {
  readonly email?: string;
  readonly givenNames?: string;
  readonly firstSurname?: string;
  readonly secondSurname?: string | null;
  /** `08037` (Juárez, Chihuahua) unless told; null for staff of the operator. */
  readonly municipalityKey?: string | null;
  readonly agency?: string;
  readonly position?: string;
  readonly startsOn?: string;
  /** A learner with scope `own` unless told. */
  readonly roles?: readonly RoleWithScope[];
  /** Permission tables of the domains under test: the actor gets what its roles have in them. */
  readonly permissions?: readonly Permissions[];
  readonly isDemo?: boolean;
}

export interface GivenPerson {
  readonly accountId: string;
  readonly email: string;
  readonly actor: Actor;
}

/** Not a hash of anything: nobody can sign in as a given person. */
const NO_PASSPHRASE = 'nobody signs in with this';

const LEARNER: RoleWithScope = { role: 'learner', scope: 'own', key: '' };

const INSERT = `
  with person as (
    insert into account (email, given_names, first_surname, second_surname, passphrase_hash, is_demo, created_at)
    values ($1, $2, $3, $4, '${NO_PASSPHRASE}', $5, '2026-01-05T15:00:00Z') returning id
  ), place as (
    insert into affiliation (account_id, municipality_key, agency, position, starts_on) select id, $6, $7, $8, $9 from person
  ), roles as (
    insert into role_assignment (account_id, role, scope, key, starts_at)
    select id, role, scope, key, '2026-01-05T15:00:00Z' from person, jsonb_to_recordset($10) as given (role text, scope text, key text)
  )
  select id from person`;

/** A person with an account, an affiliation and roles, written past every policy, and the actor they are. */
export async function givenAPerson(database: TestDatabase, person: PersonToBe = {}): Promise<GivenPerson> {
  const roles = person.roles ?? [LEARNER];
  const email = person.email ?? `persona.${randomUUID()}@prueba.example`;
  const [made] = await truthOf<{ id: string }>(database, INSERT, [
    email, person.givenNames ?? 'Xóchitl', person.firstSurname ?? 'Peñafiel', person.secondSurname === undefined ? 'Güereña' : person.secondSurname, person.isDemo ?? false,
    person.municipalityKey === undefined ? '08037' : person.municipalityKey, person.agency ?? 'Unidad de Transparencia', person.position ?? 'Titular', person.startsOn ?? '2026-01-05',
    JSON.stringify(roles),
  ]);
  if (!made) throw new Error('no account was made');
  const permissions = permissionsOf(roles.map(({ role }) => role), [identityPermissions, ...(person.permissions ?? [])]);
  return { accountId: made.id, email, actor: { id: made.id, territory: territoryOf(roles), permissions } };
}
