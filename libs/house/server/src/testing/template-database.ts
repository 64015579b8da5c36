import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrate } from '@aula/platform/server';
import { APP_ROLE, OWNER_ROLE, TEST_PASSWORD, superuserUrl, urlFor, withClient } from '@aula/platform/testing';
import { appendOnlyTables, migrations } from '../migrations';
import { loadReferenceData, referenceTables } from '../load-reference-data';

const LOCK = 4_207_002;

/** Jest's global set-up: one migrated database per state of the migrations; each spec file clones it. */
export default async function makeTemplate(): Promise<void> {
  const name = `aula_template_${fingerprint()}`;
  process.env['AULA_TEST_TEMPLATE'] = name;
  await withClient(superuserUrl(), async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(ROLES);
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length > 0) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} owner ${OWNER_ROLE}`);
    await migrate({ ownerUrl: urlFor(unfinished, OWNER_ROLE), applicationRole: APP_ROLE, migrations, loadReferenceData, referenceTables, appendOnlyTables });
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
}

const ROLES = `do $$ begin
  if not exists (select from pg_roles where rolname = '${OWNER_ROLE}') then create role ${OWNER_ROLE} login nosuperuser nobypassrls; end if;
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} login nosuperuser nobypassrls; end if;
  alter role ${OWNER_ROLE} password '${TEST_PASSWORD}';
  alter role ${APP_ROLE} password '${TEST_PASSWORD}';
end $$`;

function fingerprint(): string {
  const root = resolve(__dirname, '../../../../..');
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/server\/src\/migrations\/|\/server\/data\/|describe|migrate\.ts$/.test(file) && /\.(ts|csv|json)$/.test(file))
    .sort();
  for (const file of [...files.map((path) => join('libs', path)), 'package-lock.json', 'libs/house/server/src/migrations.ts', 'libs/house/server/src/load-reference-data.ts']) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
