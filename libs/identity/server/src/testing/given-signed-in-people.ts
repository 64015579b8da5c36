import { randomBytes, randomUUID } from 'node:crypto';
import type { RoleWithScope } from '@aula/identity/contract';
import { type TestDatabase, truthOf } from '@aula/platform/testing';
import { hashOf } from '../session/hash-of';

export interface SignedInPerson extends RoleWithScope {
  readonly accountId: string;
  /** The `Cookie` header of their browser. */
  readonly cookie: string;
}

/** $1 people, $2 now */
const INSERT = `
  with wanted as (select * from jsonb_to_recordset($1) as given (id uuid, role text, scope text, key text, hash text)), people as (
    insert into account (id, email, given_names, first_surname, passphrase_hash, is_demo, created_at)
    select id, id || '@prueba.example', 'Itzel', 'Zúñiga', 'nobody signs in with this', false, $2::timestamptz from wanted
  ), roles as (
    insert into role_assignment (account_id, role, scope, key, starts_at) select id, role, scope, key, $2 from wanted
  )
  insert into session (hash, account_id, created_at, last_seen_at, expires_at)
  select decode(hash, 'hex'), id, $2, $2, $2::timestamptz + interval '30 days' from wanted`;

/** People who work nowhere, with one role each, all of them signed in; in one statement, for tests that need hundreds. */
export async function givenSignedInPeople(database: TestDatabase, roles: readonly RoleWithScope[], at: Date): Promise<SignedInPerson[]> {
  const people = roles.map((role) => ({ ...role, accountId: randomUUID(), session: randomBytes(32).toString('base64url') }));
  const rows = people.map(({ accountId, session, role, scope, key }) => ({ id: accountId, role, scope, key, hash: hashOf(session).toString('hex') }));
  await truthOf(database, INSERT, [JSON.stringify(rows), at]);
  return people.map(({ session, ...person }) => ({ ...person, cookie: `__Host-aula=${session}` }));
}

/** The person has this role and no other, from their next request on. */
export async function givenOneRole(database: TestDatabase, accountId: string, { role, scope, key }: RoleWithScope): Promise<void> {
  const statement = `
    with before as (delete from role_assignment where account_id = $1 and (role, scope, key) is distinct from ($2, $3, $4))
    insert into role_assignment (account_id, role, scope, key, starts_at) values ($1, $2, $3, $4, '2026-01-05T15:00:00Z') on conflict do nothing`;
  await truthOf(database, statement, [accountId, role, scope, key]);
}
