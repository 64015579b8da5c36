import type { Client } from 'pg';

/** For a restored house, as the tables' owner: whoever signed out since the backup must not find the session open again, nor must who stole one. */
export async function endEverySession(client: Client, at: Date): Promise<void> {
  await client.query('update session set revoked_at = $1 where revoked_at is null', [at]);
}
