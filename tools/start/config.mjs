/** The folders of one checkout and the secrets it made for itself. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from './lock.mjs';
import { isAlive, myself } from './processes.mjs';
import { Sentence, sentences } from './sentences.mjs';

export const ROOT = resolve(import.meta.dirname, '../..');

/** @param {string} root */
export function foldersOf(root) {
  const data = join(root, '.data');
  return {
    root,
    data,
    database: join(data, 'postgres'),
    files: join(data, 'files'),
    audit: join(data, 'audit'),
    logs: join(data, 'logs'),
    secrets: join(data, 'secrets.json'),
    run: join(data, 'run.json'),
    startLock: join(data, 'start.lock'),
    buildLock: join(data, 'build.lock'),
    dist: join(root, 'dist'),
  };
}

/** @typedef {ReturnType<typeof foldersOf>} Folders */

/**
 * @typedef {object} Secrets
 * @property {string} superuser password of the embedded PostgreSQL's superuser
 * @property {string} owner password of aula_owner
 * @property {string} app password of aula_app
 * @property {string} secretKey
 * @property {Record<string, string>} external passwords of application roles made on servers given in DATABASE_URL
 */

export const newPassword = () => randomBytes(24).toString('base64url');

/** The secrets of this checkout, made the first time. @param {Folders} folders @returns {Secrets} */
export function secretsOf(folders) {
  if (existsSync(folders.secrets)) return readSecrets(folders.secrets);
  const secrets = {
    superuser: newPassword(), owner: newPassword(), app: newPassword(),
    secretKey: randomBytes(32).toString('base64url'), external: {},
  };
  makeFolder(folders.data);
  const part = `${folders.secrets}.${process.pid}`;
  try {
    writeFileSync(part, written(secrets), { mode: 0o600, flush: true });
    // Unlike a rename, a link refuses to replace: of two first commands at once, both go on with the same secrets.
    linkSync(part, folders.secrets);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  } finally {
    rmSync(part, { force: true });
  }
  return readSecrets(folders.secrets);
}

/** @param {object} content */
const written = (content) => JSON.stringify(content, null, 2) + '\n';

/** @param {string} file @returns {Secrets} */
function readSecrets(file) {
  const text = readFileSync(file, 'utf8');
  try {
    const secrets = JSON.parse(text);
    if (['superuser', 'owner', 'app', 'secretKey'].every((key) => typeof secrets[key] === 'string')) return { external: {}, ...secrets };
  } catch {
    // the sentence below covers it
  }
  throw new Sentence(sentences.brokenSecrets(file));
}

/** @param {Folders} folders @param {Secrets} secrets */
export function saveSecrets(folders, secrets) {
  makeFolder(folders.data);
  writePrivately(folders.secrets, secrets);
}

/** @param {string} file @param {object} content */
function writePrivately(file, content) {
  const part = `${file}.${process.pid}`;
  try {
    writeFileSync(part, written(content), { mode: 0o600, flush: true });
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * @typedef {object} Run what a running start tells the other commands of this checkout
 * @property {number} pid @property {string} born @property {number} port @property {string} url
 * @property {string} databaseUrl @property {string | undefined} ownerUrl @property {string} startedAt
 * @property {boolean} [closing]
 */

/** @param {Folders} folders @param {Omit<Run, 'pid' | 'born' | 'startedAt'>} run */
export const announce = (folders, run) =>
  writePrivately(folders.run, { ...myself(), ...run, startedAt: new Date().toISOString() });

/** From here on nobody should count on it any more. @param {Folders} folders */
export const announceClosing = (folders) => writePrivately(folders.run, { ...myself(), closing: true });

/** @param {Folders} folders */
export const withdraw = (folders) => rmSync(folders.run, { force: true });

/** @param {Folders} folders @returns {Run | undefined} the start that is running now */
export function runningIn(folders) {
  const run = readRun(folders);
  return run?.closing ? undefined : run;
}

/** @param {Folders} folders */
export const isClosing = (folders) => Boolean(readRun(folders)?.closing);

/** @param {Folders} folders @returns {Run | undefined} */
function readRun(folders) {
  try {
    const run = JSON.parse(readFileSync(folders.run, 'utf8'));
    return isAlive(run) ? run : undefined;
  } catch {
    return undefined;
  }
}
