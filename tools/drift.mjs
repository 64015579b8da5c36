// Do the committed documents say what the code says? The schema and its entities, and the API.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { prepareRoles } from './start/roles.mjs';
import { root } from './steps.mjs';

const AULA = join(root, 'dist/apps/aula/apps/aula/src/main.js');

/** A fresh database on the given server, for migrating into. */
export async function withDriftDatabase({ AULA_TEST_SUPERUSER_URL }, work) {
  const database = `aula_drift_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(16).toString('hex');
  const { ownerUrl, appUrl } = await prepareRoles({ superuserUrl: AULA_TEST_SUPERUSER_URL, passwords: { owner: password, app: password }, database });
  return work({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, SECRET_KEY: randomBytes(32).toString('hex'), LOG_LEVEL: 'error' });
}

export function driftSteps(env, isWriting) {
  const aula = (...words) => [process.execPath, AULA, ...words];
  return [
    { name: 'build, command line', command: [process.execPath, 'tools/build-node.mjs', 'apps/aula'] },
    { name: 'migrate', command: aula('db:migrate'), env },
    isWriting
      ? { name: 'docs/schema.txt', command: aula('db:describe', '--write'), env }
      : { name: 'schema, entities and docs/schema.txt agree', command: aula('db:describe', '--check'), env },
    { name: 'docs/openapi.json says what the contracts say', command: aula('openapi', isWriting ? '--write' : '--check'), env },
    { name: 'docs/personal-data.md says what the domains declare', command: aula('privacy:inventory', isWriting ? '--write' : '--check'), env },
  ];
}
