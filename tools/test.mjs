// `npm test`: lint, types, rules, services, HTTP, the whole house, screens, and then the journeys in Chromium.
// `-- --only libs/quizzes` runs one folder's server and screen tests.
import { join } from 'node:path';
import { driftSteps, withDriftDatabase } from './drift.mjs';
import { lintSteps, typeSteps } from './quick-steps.mjs';
import { conclude, lanes, root, run } from './steps.mjs';
import { withTestServer } from './test-database.mjs';

const node = process.execPath;
const jest = join(root, 'node_modules/jest/bin/jest.js');
const asModules = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };

const only = process.argv.indexOf('--only') > 0 ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const chosen = only ? [only, '--passWithNoTests'] : [];

const serverTests = (env) => ({ name: 'rules, services, HTTP, whole house', command: [node, jest, '--config', 'jest.server.mjs', ...chosen], env: { ...env, ...asModules } });
const screenTests = { name: 'screens', command: [node, jest, '--config', 'jest.web.mjs', ...chosen] };
const plantedFaults = { name: 'house rules and planted faults', command: [node, '--test', 'tools/*.test.mjs', 'tools/web/*.test.mjs', 'tools/words/*.test.mjs', 'tools/bench/*.test.mjs', 'tools/deploy/*.test.mjs', 'tools/operations/*.test.mjs'] };
const startTests = { name: 'start and stop', command: [node, '--test', 'tools/start/*.test.mjs'] };
const texts = { name: 'every text in both languages', command: [node, 'tools/web/check-texts.mjs'] };
const build = { name: 'build', command: [node, 'tools/start/build.mjs'] };
const journeys = { name: 'journeys', command: [node, 'tools/journeys.mjs'], isShown: true };

await withTestServer(async (server) => {
  if (only) return lanes([serverTests(server), screenTests]);
  const isSound = await withDriftDatabase(server, (env) => lanes([...lintSteps, plantedFaults, ...typeSteps, screenTests], [...driftSteps(env, false), serverTests(server)]));
  if (isSound && (await lanes([build, texts]))) {
    await run(startTests);
    await run(journeys);
  }
});
process.exit(conclude());
