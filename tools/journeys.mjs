// `node tools/journeys.mjs`, the journeys; `npm run screens`, pictures of all screens. api, worker and web as they are built, on a database of their own, in a real Chromium.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { openStack } from './stack.mjs';
import { root } from './steps.mjs';
import { withTestServer } from './test-database.mjs';

const isScreens = process.argv.includes('--screens');
const chosen = process.argv.slice(2).filter((word) => word !== '--screens');
const browser = JSON.stringify(await chromium());
const code = await withTestServer(async (server) => {
  const folder = mkdtempSync(join(tmpdir(), 'aula-journeys-'));
  const database = `aula_journeys_${randomBytes(4).toString('hex')}`;
  const stack = await openStack({ superuserUrl: server.AULA_TEST_SUPERUSER_URL, folder, database });
  try {
    // The same house in earnest: what the demo lifts holds there.
    const earnest = await stack.startApi({ variables: { AULA_MODE: 'production' } });
    return await playwright({ AULA_URL: stack.url, AULA_EARNEST_URL: earnest.url, AULA_TRUTH_URL: Object.assign(new URL(server.AULA_TEST_SUPERUSER_URL), { pathname: `/${database}` }).href });
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
process.exit(code);

/** @param {Record<string, string>} house where it is found */
function playwright(house) {
  const runner = spawn(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--config', `apps/web-e2e/${isScreens ? 'screens' : 'playwright'}.config.ts`, ...chosen], {
    cwd: root, stdio: 'inherit', env: { ...process.env, ...house, AULA_CHROMIUM: browser },
  });
  return new Promise((done) => runner.once('exit', (exitCode) => done(exitCode ?? 1)));
}
