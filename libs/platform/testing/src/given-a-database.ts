import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { APP_ROLE, OWNER_ROLE, superuserUrl, urlFor, withClient } from './test-server';

export interface TestDatabase {
  readonly name: string;
  /** For the application: bound by row-level security. */
  readonly appUrl: string;
  /** For migrations. */
  readonly ownerUrl: string;
  /** For the test's own look at what is really there: no policy binds it. */
  readonly superuserUrl: string;
  readonly truth: Pool;
  drop(): Promise<void>;
}

/** A test looks often, and never at more at once than a page would. */
const LOOKING_AT_ONCE = 4;

/** A database of its own for a spec file, cloned from the migrated template in a tenth of a second. */
export async function givenADatabase({ isMigrated = true } = {}): Promise<TestDatabase> {
  const name = `aula_test_${randomBytes(6).toString('hex')}`;
  const template = isMigrated ? process.env['AULA_TEST_TEMPLATE'] : 'template1';
  await withClient(superuserUrl(), (client) => client.query(`create database ${name} template ${template} owner ${OWNER_ROLE}`));
  const truth = new URL(superuserUrl());
  truth.pathname = `/${name}`;
  const looking = new Pool({ connectionString: truth.href, max: LOOKING_AT_ONCE, allowExitOnIdle: true });
  return {
    name,
    appUrl: urlFor(name, APP_ROLE),
    ownerUrl: urlFor(name, OWNER_ROLE),
    superuserUrl: truth.href,
    truth: looking,
    drop: async () => {
      await looking.end();
      await withClient(superuserUrl(), (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Rows as they really are, past every policy. Whatever a statement sets for its session, it sets `local`: the connection is used again. */
export async function truthOf<Row extends object>({ truth }: Pick<TestDatabase, 'truth'>, sql: string, parameters?: unknown[]): Promise<Row[]> {
  return (await truth.query<Row>(sql, parameters)).rows;
}
