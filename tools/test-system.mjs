// `npm run test:system`: what needs Debian packages (redis-server, caddy, openssl, qpdf, poppler-utils, faketime). CI installs them: .ci/run
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openRedis } from './faults/redis.mjs';
import { conclude, lanes, root } from './steps.mjs';
import { withTestServer } from './test-database.mjs';

const NEEDED = { 'redis-server': 'redis-server', qpdf: 'qpdf', pdftoppm: 'poppler-utils', faketime: 'faketime', caddy: 'caddy', openssl: 'openssl' };
const missing = Object.entries(NEEDED).filter(([program]) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error);
if (missing.length > 0) {
  console.error(`Faltan programas de Debian: apt-get install ${missing.map(([, name]) => name).join(' ')}`);
  process.exit(1);
}

const node = process.execPath;
const jest = join(root, 'node_modules/jest/bin/jest.js');
/** What says most in the least time; `npm run faults` has them all, and at full size. */
const SELECTION = { postgres: 'quiz-answers,certificates', redis: 'redis-gone' };
const faults = (queue) => ({ name: `faults, queue on ${queue}`, command: [node, 'tools/faults/run.mjs', '--short', '--queue', queue, '--only', SELECTION[queue]], isShown: true });

const isSound = await withRedis((redis) =>
  withTestServer(async (server) => {
    const systemTests = { name: 'system tests', command: [node, jest, '--config', 'jest.system.mjs'], isShown: true, env: { ...server, ...redis, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' } };
    const isBuilt = await lanes([{ name: 'build', command: [node, 'tools/start/build.mjs'] }, systemTests]);
    return isBuilt && lanes(
      // Most of its time it waits for npm and for people.
      [{ name: 'the services of docker-compose.yml, by hand', command: [node, '--test', 'tools/deploy/deploy.system.mjs'] }],
      [
        { name: 'the faults themselves', command: [node, '--test', 'tools/faults/*.test.mjs'] },
        { name: 'every command of docs/operations.md', command: [node, '--test', 'tools/operations/operations.system.mjs'] },
        { name: 'a backup killed, made, restored and compared', command: [node, 'tools/backup-drill.mjs', '--answers', '20000'] },
        { name: 'bench', command: [node, '--test', 'tools/bench/bench.system.mjs'], isShown: true },
      ],
    );
  }),
);
// Each brings its own servers, and wants the machine for itself.
if (isSound) await lanes([faults('postgres'), faults('redis')]);
process.exit(conclude());

async function withRedis(work) {
  const redis = await openRedis();
  try {
    return await work({ AULA_TEST_REDIS_URL: redis.url });
  } finally {
    await redis.kill();
  }
}
