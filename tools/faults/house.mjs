// The whole house as it runs in earnest: api behind a proxy, workers, PostgreSQL, the queue, a mail server. Each part can be struck down and comes back.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../start/free-port.mjs';
import { API, environmentOf, runAula, startProcess, WORKER } from '../stack.mjs';
import { truthAt } from './cluster.mjs';
import { settled, until } from './looking.mjs';
import { openPostbox } from './postbox.mjs';
import { openProxy } from './proxy.mjs';

/** As whoever supervises processes does: not at once, so that one that cannot start does not spin. */
const BACK_AFTER_MS = 500;

/**
 * @typedef {object} Part a process that is kept running
 * @property {string} name
 * @property {() => import('node:child_process').ChildProcess} child the one that runs now
 * @property {() => Promise<void>} kill -9; resolves when it is dead, and it is started again
 * @property {() => Promise<void>} replace SIGTERM, and another one once it has gone
 * @property {() => boolean} isUp
 */

/**
 * @typedef {object} House
 * @property {string} url of the proxy
 * @property {import('./cluster.mjs').Truth} truth
 * @property {import('./cluster.mjs').Cluster} cluster
 * @property {Awaited<ReturnType<typeof import('./redis.mjs').openRedis>> | undefined} redis
 * @property {Awaited<ReturnType<typeof openPostbox>>} postbox
 * @property {Awaited<ReturnType<typeof openProxy>>} proxy
 * @property {Part[]} apis
 * @property {Part[]} workers
 * @property {string[]} deaths of processes that nobody killed
 * @property {string} files
 * @property {NodeJS.ProcessEnv} env
 * @property {() => Promise<void>} settle waits until nothing is left to be done
 * @property {() => Promise<{ promise: string, broken: string[] }[]>} verify
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ folder: string, apis?: number, workers?: number, variables?: Record<string, string>, told?: Record<string, Record<string, string>> }} given
 *   `told` is for one process alone, by its name: `api-1`
 * @returns {Promise<House>}
 */
export async function openHouse(ground, { folder, apis = 2, workers = 2, variables = {}, told = {} }) {
  mkdirSync(folder, { recursive: true });
  const { appUrl, superuserUrl } = await ground.newDatabase();
  const truth = truthAt(superuserUrl);
  const postbox = await openPostbox();
  const proxy = await openProxy(await freePort());
  const env = environmentOf({ appUrl, url: proxy.url, folder, variables: { SMTP_URL: postbox.url, DRAIN_SECONDS: '1', ...(ground.redis && { REDIS_URL: ground.redis.url }), ...variables } });
  const state = { isStopping: false, deaths: [] };
  const apiParts = await Promise.all(Array.from({ length: apis }, async (_, index) => {
    const port = await freePort();
    proxy.add(port);
    return keep(state, { name: `api-${index + 1}`, script: API, env: { ...env, ...told[`api-${index + 1}`], PORT: String(port) }, folder });
  }));
  const workerParts = await Promise.all(Array.from({ length: workers }, (_, index) => keep(state, { name: `worker-${index + 1}`, script: WORKER, env: { ...env, ...told[`worker-${index + 1}`] }, folder })));
  await until(async () => proxy.readyCount(), (count) => count === apis);
  // The demo's own people have their turn first.
  await settled(truth);
  return {
    url: proxy.url, truth, cluster: ground.cluster, redis: ground.redis, postbox, proxy, apis: apiParts, workers: workerParts, deaths: state.deaths, env, files: env.FILES_DIR,
    settle: () => settled(truth),
    verify: async () => JSON.parse(await runAula(['verify', '--json'], env).catch((error) => error.stdout)).promises,
    async stop() {
      state.isStopping = true;
      await Promise.all([...apiParts, ...workerParts].map((part) => part.end()));
      await Promise.all([proxy.close(), postbox.close(), truth.end()]);
    },
  };
}

/** @param {{ isStopping: boolean, deaths: string[] }} state @param {{ name: string, script: string, env: NodeJS.ProcessEnv, folder: string }} given @returns {Promise<Part & { end: () => Promise<void> }>} */
async function keep(state, { name, script, env, folder }) {
  const log = openSync(join(folder, `${name}.log`), 'a');
  let isUp = false;
  let isMeant = false;
  /** @type {import('node:child_process').ChildProcess} */
  let child;
  /** @type {Promise<void>} */
  let starting = start();
  await starting;

  async function start() {
    child = await startProcess(script, env, { output: log });
    isUp = true;
    const mine = child;
    child.once('exit', (code, signal) => {
      isUp = false;
      if (state.isStopping) return;
      if (!isMeant) state.deaths.push(`${name} ended by itself (${signal ?? code})`);
      isMeant = false;
      if (mine === child) starting = again();
    });
  }
  /** A process that finds no database does not start: it is tried until it does. */
  async function again() {
    for (;;) {
      await pause(BACK_AFTER_MS);
      if (state.isStopping) return;
      try {
        return await start();
      } catch {
        // its log says why
      }
    }
  }
  async function send(/** @type {NodeJS.Signals} */ signal) {
    await starting;
    isMeant = true;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  return {
    name,
    child: () => child,
    isUp: () => isUp,
    kill: () => send('SIGKILL'),
    async replace() {
      await send('SIGTERM');
      await starting;
    },
    async end() {
      await starting;
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
      closeSync(log);
    },
  };
}
