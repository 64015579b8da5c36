/** The database of a command: the one given in the environment, else the embedded one. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { saveSecrets } from './config.mjs';
import { databaseAddresses } from './environment.mjs';
import { openPostgres } from './postgres.mjs';
import { prepareRoles, rolesFromEnvironment } from './roles.mjs';

/** @typedef {import('./config.mjs').Folders} Folders */
/** @typedef {import('./config.mjs').Secrets} Secrets */

/**
 * @typedef {object} Database
 * @property {string} appUrl
 * @property {string | undefined} ownerUrl
 * @property {string | undefined} where the folder of the embedded one
 * @property {Promise<Error>} died
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ folders: Folders, secrets: Secrets, guard: import('./guard.mjs').Guard, log: (line: string) => void }} given
 * @returns {Promise<Database>}
 */
export async function openDatabase({ folders, secrets, guard, log }) {
  const { databaseUrl, databaseOwnerUrl } = databaseAddresses();
  if (databaseUrl) {
    const urls = await rolesFromEnvironment({ databaseUrl, databaseOwnerUrl, kept: secrets.external, keep: () => saveSecrets(folders, secrets) });
    return { ...urls, where: undefined, died: new Promise(() => {}), close: async () => {} };
  }
  forgetPersonalSettings();
  makePrivate(folders.logs);
  const postgres = await openPostgres({
    root: folders.root, dataDir: folders.database, password: secrets.superuser, guard, log, logFile: join(folders.logs, 'postgres.log'),
  });
  try {
    const urls = await prepareRoles({ superuserUrl: postgres.superuserUrl, passwords: secrets, where: postgres.where });
    return { ...urls, where: postgres.where, died: postgres.died, close: postgres.stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** PGSSLMODE, PGOPTIONS and their like are meant for the person's own servers. */
function forgetPersonalSettings() {
  for (const key of Object.keys(process.env)) if (/^PG[A-Z]+$/.test(key)) delete process.env[key];
}

/** Logs and files are about people. @param {string} folder */
export const makePrivate = (folder) => mkdirSync(folder, { recursive: true, mode: 0o700 });
