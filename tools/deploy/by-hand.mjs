// The services of docker-compose.yml without Docker: the same commands, environments, secrets and health checks, from what the images would hold. Only hosts,
// ports and paths are this machine's. What cannot be tried like this are the walls: networks, limits, a root that is only read.
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { until } from '../faults/looking.mjs';
import { freePort } from '../start/free-port.mjs';
import { openPostgres } from '../start/postgres.mjs';
import { root } from '../steps.mjs';
import { environmentOf, lastOf, standingOn } from './read-dockerfile.mjs';

/** Nothing of ours takes longer to be well. */
const WELL_WITHIN_MS = 60_000;
/** Paths inside of containers that are ours to move. */
const OWN_PATHS = /(?<![\w./])\/(srv\/aula|var\/lib\/aula|var\/lib\/caddy|run\/secrets|etc\/caddy|certificates)\b/g;

/** @typedef {import('./read-compose.mjs').Service} Service */
/** @typedef {import('../start/guard.mjs').Guarded & { said: () => string }} Running */
/**
 * @typedef {object} Given
 * @property {import('./read-compose.mjs').Compose} compose
 * @property {import('./read-dockerfile.mjs').Stage[]} stages
 * @property {string} folder everybody may enter it
 * @property {string} tree what images hold
 * @property {string} secrets the folder with the files that `secrets` of compose names
 * @property {import('../start/guard.mjs').Guard} guard
 */

/** @param {Given} given */
export function byHand({ compose, stages, folder, tree, secrets, guard }) {
  const node = join(folder, 'node');
  cpSync(process.execPath, node);
  /** @type {Map<string, number>} what `service:port` is here */
  const ports = new Map();

  async function choosePorts() {
    for (const [name, service] of Object.entries(compose.services)) for (const port of listening(service)) ports.set(`${name}:${port}`, await freePort());
    for (const address of ['postgres:5432', 'redis:6379']) ports.set(address, await freePort());
  }

  /** Addresses and paths of containers become this machine's. @param {string} text @param {string} self the service that 127.0.0.1 is */
  const local = (text, self) => text
    .replace(/\b([a-z]+(?:-\d)?):(\d{2,5})\b/g, (same, host, port) => (ports.has(`${host}:${port}`) ? `127.0.0.1:${ports.get(`${host}:${port}`)}` : same))
    .replace(/127\.0\.0\.1[:/](\d{2,5})\b/g, (same, port) => same.replace(port, String(ports.get(`${self}:${port}`) ?? port)))
    .replace(OWN_PATHS, (path) => join(tree, path));

  /** @param {Service} service */
  const chainOf = (service) => (service.build ? standingOn(stages, service.build.target) : []);
  /** @param {Service} service */
  const listening = (service) => (lastOf(chainOf(service), 'EXPOSE')?.words ?? []);

  /** @param {string} name */
  function environment(name) {
    const service = compose.services[name];
    const said = { ...environmentOf(chainOf(service)), AULA_BUILD: 'by-hand', ...service.environment };
    const moved = Object.entries(said).map(([key, value]) => [key, key === 'HOST' ? '127.0.0.1' : /(^|_)PORT$/.test(key) ? String(ports.get(`${name}:${value}`)) : local(value, name)]);
    return { PATH: process.env['PATH'], ...Object.fromEntries(moved) };
  }

  /** Whom the image runs as, where we may choose. @param {Service} service */
  function account(service) {
    const [uid, gid] = (lastOf(chainOf(service), 'USER')?.words[0] ?? '').split(':').map(Number);
    return process.getuid?.() === 0 && uid ? { uid, gid } : {};
  }

  /** @param {string} name @param {string[]} words @param {import('node:child_process').StdioOptions} [stdio] @returns {Running} */
  function launch(name, words, stdio = ['ignore', 'pipe', 'pipe']) {
    const [program, ...rest] = words.map((word) => local(word, name));
    const child = guard.spawn(program === 'node' ? node : program, rest, { ...account(compose.services[name]), cwd: join(tree, 'srv/aula'), env: environment(name), stdio });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said = (said + text).slice(-20_000)));
    return Object.assign(child, { said: () => said });
  }

  /** As `docker compose run` puts it together. @param {string} name @param {string[]} [command] */
  function wordsOf(name, command) {
    const service = compose.services[name];
    const chain = chainOf(service);
    const entrypoint = service.entrypoint ?? lastOf(chain, 'ENTRYPOINT')?.words ?? [];
    return [...entrypoint, ...(command ?? service.command ?? lastOf(chain, 'CMD')?.words ?? [])];
  }

  /** Whether the service's own HEALTHCHECK says so. @param {string} name */
  async function isWell(name) {
    const check = lastOf(chainOf(compose.services[name]), 'HEALTHCHECK')?.words ?? [];
    const { code } = await launch(name, check).gone;
    return code === 0;
  }

  /** @type {Map<string, Running>} */
  const running = new Map();

  return {
    port: (/** @type {string} */ address) => ports.get(address),
    running: (/** @type {string} */ name) => running.get(name),

    /** Secrets, folders and the servers that are not ours. */
    async prepare() {
      await choosePorts();
      for (const path of ['run/secrets', 'etc/caddy', 'var/lib/caddy', 'var/lib/aula/files']) mkdirSync(join(tree, path), { recursive: true });
      if (process.getuid?.() === 0) for (const [path, id] of /** @type {const} */ ([['var/lib/caddy', 10_002], ['var/lib/aula/files', 10_001]])) chownSync(join(tree, path), id, id);
      for (const [name, { file }] of Object.entries(compose.secrets)) writeFileSync(join(tree, 'run/secrets', name), local(readFileSync(join(secrets, file.split('/').at(-1) ?? ''), 'utf8'), name));
      chmodSync(folder, 0o755);
      const password = readFileSync(join(tree, 'run/secrets/postgres-password'), 'utf8').trim();
      const postgres = await openPostgres({ root, dataDir: join(folder, 'postgres'), durable: false, password, port: ports.get('postgres:5432'), guard });
      const redis = launch('redis', [...(compose.services['redis'].command ?? []), '--port', String(ports.get('redis:6379')), '--bind', '127.0.0.1', '--dir', folder]);
      await until(redis.said, (said) => said.includes('Ready to accept connections'), WELL_WITHIN_MS);
      return postgres;
    },

    /** A service that is done when it ends: what it said. @param {string} name @param {string[]} [command] @param {string} [input] */
    async once(name, command, input) {
      const child = launch(name, wordsOf(name, command), ['pipe', 'pipe', 'pipe']);
      child.stdin?.end(input);
      const { code } = await child.gone;
      if (code !== 0) throw new Error(`${name} ended with ${code}: ${child.said()}`);
      return child.said();
    },

    /** A service that stays: when it is well. @param {string} name */
    async start(name) {
      const child = launch(name, wordsOf(name));
      running.set(name, child);
      await Promise.race([
        until(() => isWell(name), Boolean, WELL_WITHIN_MS),
        child.gone.then(({ code }) => Promise.reject(new Error(`${name} ended with ${code}: ${child.said()}`))),
      ]);
    },

    /** @param {string} name @param {NodeJS.Signals} [signal] */
    async stop(name, signal = 'SIGTERM') {
      const child = running.get(name);
      if (!child) throw new Error(`${name} does not run`);
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
}
