import { randomBytes } from 'node:crypto';
import { type TestDatabase, truthOf } from '@aula/platform/testing';
import { hashOf } from '../session/hash-of';

const INSERT = `insert into session (hash, account_id, created_at, last_seen_at, expires_at) values ($1, $2, $3, $3, $3::timestamptz + interval '30 days')`;

/** Somebody signed in at this instant, without a passphrase: the `Cookie` header of their browser. */
export async function givenASession(database: TestDatabase, accountId: string, at: Date): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  await truthOf(database, INSERT, [hashOf(id), accountId, at]);
  return `__Host-aula=${id}`;
}

const INSERT_PENDING = `insert into pending_sign_in (hash, account_id, started_by, started_at, expires_at) values ($1, $2, 'passphrase', $3, $3::timestamptz + interval '10 minutes')`;

/** Somebody who has shown their passphrase and owes the second step: the `Cookie` header of their browser. */
export async function givenAPendingSignIn(database: TestDatabase, accountId: string, at: Date): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  await truthOf(database, INSERT_PENDING, [hashOf(id), accountId, at]);
  return `__Host-aula-step=${id}`;
}
