// `npm run test:system`: what needs Debian packages (redis-server, qpdf, poppler-utils). CI installs them: .ci/run
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './start/free-port.mjs';
import { conclude, lanes, root } from './steps.mjs';
import { withTestServer } from './test-database.mjs';

const NEEDED = { 'redis-server': 'redis-server', qpdf: 'qpdf', pdftoppm: 'poppler-utils' };
const missing = Object.entries(NEEDED).filter(([program]) => spawnSync(program, ['--version']).error);
if (missing.length > 0) {
  console.error(`Faltan programas de Debian: apt-get install ${missing.map(([, name]) => name).join(' ')}`);
  process.exit(1);
}

const node = process.execPath;
const jest = join(root, 'node_modules/jest/bin/jest.js');
await withRedis((redis) =>
  withTestServer((server) =>
    lanes([
      { name: 'build', command: [node, 'tools/start/build.mjs'] },
      { name: 'system tests', command: [node, jest, '--config', 'jest.system.mjs'], isShown: true, env: { ...server, ...redis, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' } },
      { name: 'drills', command: [node, '--test', 'tools/drills/*.test.mjs'], isShown: true, env: { ...server, ...redis } },
      { name: 'bench', command: [node, '--test', 'tools/bench/bench.system.mjs'], isShown: true },
    ]),
  ),
);
process.exit(conclude());

async function withRedis(work) {
  const port = await freePort();
  const redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of redis.stdout) if (String(line).includes('Ready to accept connections')) break;
  try {
    return await work({ AULA_TEST_REDIS_URL: `redis://127.0.0.1:${port}` });
  } finally {
    const ended = once(redis, 'exit');
    redis.kill('SIGTERM');
    await ended;
  }
}
