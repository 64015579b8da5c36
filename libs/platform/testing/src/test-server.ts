import { Client } from 'pg';

export const OWNER_ROLE = 'aula_test_owner';
export const APP_ROLE = 'aula_test_app';
/** Of a throw-away server on loopback. */
export const TEST_PASSWORD = 'solo-para-pruebas';

/** The test runner starts a PostgreSQL and says where: `tools/test.mjs`. */
export function superuserUrl(): string {
  const url = process.env['AULA_TEST_SUPERUSER_URL'];
  if (!url) throw new Error('tests need a PostgreSQL: run them through `npm test`');
  return url;
}

/** Address of a database of the test server for one of the two roles. */
export function urlFor(database: string, role: string): string {
  const url = new URL(superuserUrl());
  url.username = role;
  url.password = TEST_PASSWORD;
  url.pathname = `/${database}`;
  return url.href;
}

export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
