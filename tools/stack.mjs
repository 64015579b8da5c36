// Api and workers as they are built, on a database of their own: for journeys, measurements and planned faults.
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './start/free-port.mjs';
import { prepareRoles } from './start/roles.mjs';
import { root } from './steps.mjs';

const apiOf = (/** @type {string} */ checkout) => join(checkout, 'dist/apps/api/apps/api/src/main.js');
export const API = apiOf(root);
export const AULA = join(root, 'dist/apps/aula/apps/aula/src/main.js');
export const WORKER = join(root, 'dist/apps/worker/apps/worker/src/main.js');

/**
 * A migrated database, and the addresses of its two roles.
 * @param {object} given
 * @param {string} given.superuserUrl
 * @param {string} given.folder keeps files
 * @param {string} given.database
 * @param {string} [given.secret] of the processes to come: what the demo seals, they must open
 * @param {string} [given.url] at which they will answer: it stands in the demo's mails
 * @param {string[]} [given.seeding] what `db:prepare` is told: the demo's people, unless something else
 * @param {(aula: (...words: string[]) => Promise<string>) => Promise<void>} [given.fill] further commands
 */
export async function prepareDatabase({ superuserUrl, folder, database, secret, url = 'http://localhost', seeding = ['--demo'], fill }) {
  const password = randomBytes(16).toString('hex');
  const urls = await prepareRoles({ superuserUrl, passwords: { owner: password, app: password }, database });
  const env = { ...environmentOf({ appUrl: urls.appUrl, url, folder, secret }), DATABASE_OWNER_URL: urls.ownerUrl };
  const aula = (...words) => runAula([...words, '--json'], env);
  await aula('db:prepare', ...seeding);
  await fill?.(aula);
  return urls;
}

/**
 * What every process of a stack is told.
 * @param {{ appUrl: string, url: string, folder: string, secret?: string, port?: number, variables?: Record<string, string> }} given
 *   `folder` keeps files; `variables` are settings beside the usual ones, such as REDIS_URL
 */
export function environmentOf({ appUrl, url, folder, secret = randomBytes(32).toString('hex'), port, variables = {} }) {
  return {
    ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', AULA_MODE: 'demo', HOST: '127.0.0.1', PUBLIC_URL: url, LOG_LEVEL: 'warn',
    ...(port !== undefined && { PORT: String(port) }),
    DATABASE_URL: appUrl, SECRET_KEY: secret, FILES_DIR: join(folder, 'files'), AUDIT_HEADS: join(folder, 'audit'), WEB_DIR: join(root, 'dist/apps/web/browser'), ...variables,
  };
}

/** The answer of one command. Rejects with its output when it fails. @param {string[]} words @param {NodeJS.ProcessEnv} env */
export const runAula = async (words, env) => (await promisify(execFile)(process.execPath, [AULA, ...words], { cwd: root, env, maxBuffer: 1e8 })).stdout;

/**
 * Starts api or worker; it is ready when this resolves.
 * @param {string} script @param {NodeJS.ProcessEnv} env
 * @param {{ output?: 'inherit' | number, words?: string[] }} [how] where its errors and log go, and what its Node is told
 */
export async function startProcess(script, env, { output = 'inherit', words = [] } = {}) {
  const stdio = /** @type {const} */ (['ignore', output === 'inherit' ? 'ignore' : output, output, 'ipc']);
  const child = spawn(process.execPath, ['--enable-source-maps', ...words, script], { cwd: root, env, stdio, serialization: 'advanced' });
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (said !== 'ready') throw new Error(`${script} ended before it was ready`);
  return child;
}

/** @param {Parameters<typeof prepareDatabase>[0] & { variables?: Record<string, string>, workerWords?: string[] }} given `workerWords` are for the worker's Node */
export async function openStack({ variables, workerWords = [], ...given }) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const secret = randomBytes(32).toString('hex');
  const { appUrl, ownerUrl } = await prepareDatabase({ ...given, secret, url });
  const env = environmentOf({ appUrl, url, folder: given.folder, secret, port, variables });
  const children = [await startProcess(API, env), await startProcess(WORKER, env, { words: workerWords })];
  const [api, worker] = children;
  return {
    url, appUrl, ownerUrl, env, api, worker,
    /** Another api on the same database; `words` are for its Node, `checkout` has the build, `variables` are settings of its own. */
    async startApi({ words = [], checkout = root, variables: others = {} } = {}) {
      const own = await freePort();
      const child = await startProcess(apiOf(checkout), { ...env, PORT: String(own), ...others }, { words });
      children.push(child);
      return { child, url: `http://localhost:${own}` };
    },
    async stop() {
      const ending = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).map((child) => once(child, 'exit'));
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ending);
    },
  };
}
