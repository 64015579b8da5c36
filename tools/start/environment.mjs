/** The environment of the applications, and what a person may set from outside. */
import { join } from 'node:path';
import { Sentence } from './sentences.mjs';

/** @typedef {import('./config.mjs').Folders} Folders */

/** @typedef {{ host: string, port: number, url: string, mode: 'demo' | 'production' }} Settings */

/** @returns {Settings} */
export function settings({ PORT = '3000', HOST = '127.0.0.1', PUBLIC_URL, AULA_MODE = 'demo' } = process.env) {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Sentence(`PORT=${PORT} no es un puerto. Usa un número entre 1 y 65535, por ejemplo \`PORT=3001 npm start\`.`);
  if (AULA_MODE !== 'demo' && AULA_MODE !== 'production') throw new Sentence(`AULA_MODE=${AULA_MODE} no existe. Usa AULA_MODE=demo o AULA_MODE=production.`);
  return { host: HOST, port, url: PUBLIC_URL ?? `http://localhost:${port}`, mode: AULA_MODE };
}

/** The servers of DATABASE_URL, if any. The owner alone would be left aside without a word. */
export function databaseAddresses({ DATABASE_URL, DATABASE_OWNER_URL } = process.env) {
  if (DATABASE_OWNER_URL && !DATABASE_URL) throw new Sentence('DATABASE_OWNER_URL va junto con DATABASE_URL, que da el rol con que corren los procesos. Da las dos, o ninguna para usar la base incluida.');
  return { databaseUrl: DATABASE_URL, databaseOwnerUrl: DATABASE_OWNER_URL };
}

/**
 * What every application gets on top of our own environment. The owner's address is not among it: only what migrates may have that.
 * @param {{ folders: Folders, secretKey: string, settings: Settings, databaseUrl?: string }} given
 */
export function appEnvironment({ folders, secretKey, settings: { host, port, url, mode }, databaseUrl }) {
  const { DATABASE_OWNER_URL: _owner, DATABASE_URL: _url, ...own } = process.env;
  return {
    LOG_LEVEL: 'warn', SECRET_KEY: secretKey, FILES_DIR: folders.files, AUDIT_HEADS: folders.audit,
    ...own,
    NODE_ENV: 'production', AULA_MODE: mode, HOST: host, PORT: String(port), PUBLIC_URL: url,
    WEB_DIR: join(folders.dist, 'apps/web/browser'),
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  };
}
