// Api and workers as they are built, on a database of their own: for journeys, drills and measurements.
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './start/free-port.mjs';
import { prepareRoles } from './start/roles.mjs';
import { root } from './steps.mjs';

const API = join(root, 'dist/apps/api/apps/api/src/main.js');
const AULA = join(root, 'dist/apps/aula/apps/aula/src/main.js');
const WORKER = join(root, 'dist/apps/worker/apps/worker/src/main.js');

/**
 * @param {object} given
 * @param {string} given.superuserUrl
 * @param {string} given.folder keeps files
 * @param {string} given.database
 * @param {Record<string, string>} [given.variables] settings beside the usual ones, such as REDIS_URL
 * @param {number} [given.workers]
 * @param {string[]} [given.seeding] what `db:prepare` is told: the demo's people, unless something else
 * @param {(aula: (...words: string[]) => Promise<string>) => Promise<void>} [given.fill] further commands, before anything runs
 */
export async function openStack({ superuserUrl, folder, database, variables = {}, workers = 1, seeding = ['--demo'], fill }) {
  const password = randomBytes(16).toString('hex');
  const { ownerUrl, appUrl } = await prepareRoles({ superuserUrl, passwords: { owner: password, app: password }, database });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', AULA_MODE: 'demo', HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, LOG_LEVEL: 'warn',
    DATABASE_URL: appUrl, SECRET_KEY: randomBytes(32).toString('hex'), FILES_DIR: join(folder, 'files'), WEB_DIR: join(root, 'dist/apps/web/browser'), ...variables,
  };
  const aula = async (...words) => (await promisify(execFile)(process.execPath, [AULA, ...words, '--json'], { cwd: root, env: { ...env, DATABASE_OWNER_URL: ownerUrl } })).stdout;
  await aula('db:prepare', ...seeding);
  await fill?.(aula);

  const children = new Set();
  const start = async (script, { words = [], changes = {} } = {}) => {
    const child = spawn(process.execPath, ['--enable-source-maps', ...words, script], { cwd: root, env: { ...env, ...changes }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
    children.add(child);
    child.once('exit', () => children.delete(child));
    const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    if (said !== 'ready') throw new Error(`${script} ended before it was ready`);
    return child;
  };
  const api = await start(API);
  const workerProcesses = await Promise.all(Array.from({ length: workers }, () => start(WORKER)));
  return {
    url, appUrl, ownerUrl, env, api,
    workers: workerProcesses,
    startWorker: () => start(WORKER),
    /** Another api on the same database; `words` are for its Node. */
    async startApi(words = []) {
      const own = await freePort();
      const child = await start(API, { words, changes: { PORT: String(own) } });
      return { child, url: `http://localhost:${own}` };
    },
    async stop() {
      const ending = [...children].map((child) => once(child, 'exit'));
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ending);
    },
  };
}
