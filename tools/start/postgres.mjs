/** Opens the PostgreSQL that npm ships, for as long as somebody needs it. */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPlace } from './binaries.mjs';
import { SUPERUSER, clearCrash, ensureCluster, plainEnvironment } from './cluster.mjs';
import { newPassword } from './config.mjs';
import { freePort } from './free-port.mjs';
import { startGuard } from './guard.mjs';
import { tryLock } from './lock.mjs';
import { signal } from './processes.mjs';
import { Sentence, explain, sentences } from './sentences.mjs';

/** @typedef {import('./binaries.mjs').Place} Place */
/** @typedef {import('./guard.mjs').Guard} Guard */

/**
 * @typedef {object} Options
 * @property {string} root the checkout that has node_modules
 * @property {string} dataDir made when it does not exist; as root it may be moved (see `where`)
 * @property {boolean} [durable] false: for tests, faster and lost in a power cut
 * @property {string} [password] the superuser's; needed to open an existing folder again
 * @property {number} [port] where it was before, for whoever still has the address; a free one by default
 * @property {(line: string) => void} [log] told what a person may want to know
 * @property {string} [logFile] where PostgreSQL's own log is kept
 * @property {Guard} [guard] ours by default
 */
/**
 * @typedef {object} Postgres
 * @property {number} port
 * @property {string} superuserUrl
 * @property {string} where the data folder in use
 * @property {() => Promise<void>} stop
 * @property {Promise<Sentence>} died resolves when it ends without having been asked to
 */

const START_MAY_TAKE = 120_000;

/** Somebody else has it open. */
export class DatabaseInUse extends Sentence {}

/** @param {Options} options @returns {Promise<Postgres>} */
export async function openPostgres({ root, dataDir, durable = true, password = newPassword(), port, log = () => {}, logFile, guard }) {
  const lock = tryLock(`${dataDir}.lock`);
  if ('holder' in lock) throw new DatabaseInUse(sentences.databaseInUse(lock.holder.pid));
  const ownGuard = guard ? undefined : startGuard();
  try {
    const place = findPlace({ root, dataDir, durable });
    if (place.moved) log(`La base de datos se guarda en ${place.dataDir}, porque PostgreSQL no puede entrar a ${dirname(dataDir)}.`);
    const watch = guard ?? /** @type {Guard} */ (ownGuard);
    await ensureCluster(place, { password, durable, guard: watch });
    await clearCrash(place.dataDir);
    const server = await launch(place, { durable, guard: watch, logFile, wanted: port });
    return {
      port: server.port,
      superuserUrl: `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/postgres`,
      where: place.dataDir,
      died: server.died,
      async stop() {
        await server.stop();
        if (!durable && place.moved) rmSync(dirname(place.dataDir), { recursive: true, force: true });
        await ownGuard?.endAll();
        lock.release();
      },
    };
  } catch (error) {
    await ownGuard?.endAll();
    lock.release();
    throw error;
  }
}

/** @param {Place} place @param {{ durable: boolean, guard: Guard, logFile?: string, wanted?: number }} how */
async function launch(place, how) {
  for (let attempt = 1; ; attempt++) {
    const port = how.wanted ?? (await freePort());
    const server = run(place, port, how);
    if (await server.ready) return { ...server, port };
    // Somebody may take the port between our looking and PostgreSQL's binding.
    if (attempt < 5 && /Address already in use/.test(server.said())) continue;
    throw trouble(server.said(), place);
  }
}

/** @param {Place} place @param {number} port @param {{ durable: boolean, guard: Guard, logFile?: string }} how */
function run(place, port, { durable, guard, logFile }) {
  const settings = {
    listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 200,
    lc_messages: 'C', timezone: 'UTC', log_timezone: 'UTC', logging_collector: 'off',
    ...(durable ? { fsync: 'on', synchronous_commit: 'on' } : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = ['-D', place.dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const server = guard.spawn(join(place.bin, 'postgres'), args, {
    ...place.account, role: 'postgres', cwd: dirname(place.bin), env: plainEnvironment(), stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr?.on('data', (text) => {
    said = (said + text).slice(-8_000);
    try {
      if (logFile) appendFileSync(logFile, text, { mode: 0o600 });
    } catch {
      // a full disk must not take the server's last words from us
    }
  });
  let asked = false;
  const closed = new Promise((resolve) => server.once('close', resolve));
  return {
    said: () => said,
    ready: isReady(server, place.dataDir),
    died: /** @type {Promise<Sentence>} */ (new Promise((resolve) => void closed.then(() => asked || resolve(trouble(said, place))))),
    /** Fast: whoever is still connected is cut off. One that does not end is made to, and recovers at the next start. */
    async stop() {
      asked = true;
      if (server.exitCode !== null || server.signalCode !== null || !server.pid) return;
      const { pid } = server;
      signal(pid, 'SIGINT');
      const slow = setTimeout(() => signal(pid, 'SIGQUIT'), 15_000);
      await server.gone;
      clearTimeout(slow);
    },
  };
}

/** PostgreSQL writes its state on the eighth line, as `pg_ctl --wait` reads it. @param {import('./guard.mjs').Guarded} server @param {string} dataDir */
async function isReady(server, dataDir) {
  let ended = false;
  void server.gone.then(() => (ended = true));
  for (const end = Date.now() + START_MAY_TAKE; Date.now() < end && !ended; await sleep(10)) {
    const lines = existsSync(join(dataDir, 'postmaster.pid')) ? readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n') : [];
    if (Number(lines[0]) === server.pid && lines[7]?.startsWith('ready')) return true;
  }
  if (!ended && server.pid) signal(server.pid, 'SIGQUIT');
  await server.gone;
  return false;
}

/** @param {string} said @param {Place} place @returns {Sentence} */
function trouble(said, place) {
  const message = explain(said, place.dataDir) ?? sentences.brokenDatabase(place.dataDir);
  return new Sentence(message, { details: said.trim().split('\n').filter((line) => /FATAL|PANIC|ERROR|DETAIL|HINT/.test(line)).slice(-4) });
}
