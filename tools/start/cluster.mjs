/** The data folder of the embedded PostgreSQL: made whole or not at all, and looked at before it is opened. */
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './lock.mjs';
import { commandLine, isAlive, bornAt, signal, waitUntil } from './processes.mjs';
import { Sentence, explain, sentences } from './sentences.mjs';

/** @typedef {import('./binaries.mjs').Place} Place */
/** @typedef {import('./guard.mjs').Guard} Guard */

export const SUPERUSER = 'postgres';

/** PostgreSQL gets nothing of our environment: PGDATA or a library path of the person's would change what it does. */
export const plainEnvironment = () => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', ...(process.platform === 'win32' && { SystemRoot: process.env.SystemRoot ?? '' }) });

/**
 * Makes the folder when there is none. It grows under another name, so that an interrupted start leaves nothing in the way.
 * @param {Place} place @param {{ password: string, durable: boolean, guard: Guard }} how
 */
export async function ensureCluster(place, { password, durable, guard }) {
  if (existsSync(place.dataDir)) return checkCluster(place);
  makeFolder(dirname(place.dataDir));
  removeHalfMade(place.dataDir);
  const growing = `${place.dataDir}.new`;
  const passwordFile = `${place.dataDir}.password`;
  try {
    mkdirSync(growing, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const path of [growing, passwordFile]) give(path, place);
    await initialize(place, growing, passwordFile, { durable, guard });
    renameSync(growing, place.dataDir);
  } catch (error) {
    rmSync(growing, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @param {string} path @param {Place} place */
function give(path, { account: { uid, gid } }) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** @param {string} dataDir */
function removeHalfMade(dataDir) {
  const half = [`${basename(dataDir)}.new`, `${basename(dataDir)}.password`];
  for (const name of readdirSync(dirname(dataDir))) if (half.includes(name)) rmSync(join(dirname(dataDir), name), { recursive: true, force: true });
}

/** @param {Place} place @param {string} folder @param {string} passwordFile @param {{ durable: boolean, guard: Guard }} how */
async function initialize(place, folder, passwordFile, { durable, guard }) {
  const args = [
    '-D', folder, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale=C', '--locale-provider=icu', '--icu-locale=es-MX', '--no-instructions', ...(durable ? [] : ['--no-sync']),
  ];
  const initdb = guard.spawn(join(place.bin, 'initdb'), args, { ...place.account, cwd: dirname(place.bin), env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [initdb.stdout, initdb.stderr]) stream?.on('data', (text) => (said += text));
  const { code, signal: by, error } = await initdb.gone;
  if (code === 0) return;
  const message = explain(error ?? said, dirname(place.dataDir));
  throw new Sentence(message ?? 'No se pudo crear la base de datos. Estas son las últimas líneas de PostgreSQL; vuelve a intentarlo con `npm start`.', {
    cause: error, details: message ? [] : [...said.trim().split('\n').slice(-6), ...(by ? [`(señal ${by})`] : [])],
  });
}

/** @param {Place} place */
function checkCluster(place) {
  const { dataDir, account, major } = place;
  const mine = account.uid ?? process.getuid?.();
  if (mine !== undefined && statSync(dataDir).uid !== mine) throw new Sentence(sentences.otherAccountsDatabase(dataDir));
  const version = join(dataDir, 'PG_VERSION');
  if (!existsSync(version)) throw new Sentence(sentences.brokenDatabase(dataDir));
  const found = readFileSync(version, 'utf8').trim();
  if (found !== major) throw new Sentence(sentences.otherMajor(dataDir, found, major));
}

/** The number PostgreSQL left in its folder, if any. @param {string} dataDir @returns {number | undefined} */
export function postmasterOf(dataDir) {
  try {
    return Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Clears what a crash left. We hold the lock of the folder, so a server found here has lost whoever opened it: its guard is
 * ending it at this moment, or nobody will.
 * @param {string} dataDir
 */
export async function clearCrash(dataDir) {
  const pid = postmasterOf(dataDir);
  if (pid === undefined) return;
  const born = bornAt(pid);
  if (born !== undefined && commandLine(pid).includes(dataDir)) {
    const server = { pid, born };
    const gone = () => !isAlive(server);
    if (!(await waitUntil(gone, 3_000))) signal(pid, 'SIGINT');
    if (!(await waitUntil(gone, 10_000))) signal(pid, 'SIGKILL');
    await waitUntil(gone, 2_000);
  }
  // A number that now belongs to some other program would make PostgreSQL refuse to start.
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}
