import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { APP_ROLE, OWNER_ROLE, superuserUrl, urlFor, withClient } from './test-server';

export interface TestDatabase {
  readonly name: string;
  /** For the application: bound by row-level security. */
  readonly appUrl: string;
  /** For migrations. */
  readonly ownerUrl: string;
  /** For the test's own look at what is really there: no policy binds it. */
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/** A database of its own for a spec file, cloned from the migrated template in a tenth of a second. */
export async function givenADatabase({ isMigrated = true } = {}): Promise<TestDatabase> {
  const name = `aula_test_${randomBytes(6).toString('hex')}`;
  const template = isMigrated ? process.env['AULA_TEST_TEMPLATE'] : 'template1';
  await withClient(superuserUrl(), (client) => client.query(`create database ${name} template ${template} owner ${OWNER_ROLE}`));
  const truth = new URL(superuserUrl());
  truth.pathname = `/${name}`;
  return {
    name,
    appUrl: urlFor(name, APP_ROLE),
    ownerUrl: urlFor(name, OWNER_ROLE),
    superuserUrl: truth.href,
    drop: () => withClient(superuserUrl(), async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}

/** Rows as they really are, past every policy. */
export async function truthOf<Row extends object>(database: TestDatabase, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}
