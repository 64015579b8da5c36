// `npm run check`: lint, types and drift. `-- --write` writes docs/openapi.json and docs/schema.txt anew.
import { driftSteps, withDriftDatabase } from './drift.mjs';
import { lintSteps, typeSteps } from './quick-steps.mjs';
import { conclude, lanes } from './steps.mjs';
import { withTestServer } from './test-database.mjs';

const isWriting = process.argv.includes('--write');
await withTestServer((server) =>
  withDriftDatabase(server, (env) => (isWriting ? lanes(driftSteps(env, true)) : lanes(lintSteps, [...driftSteps(env, false), ...typeSteps]))),
);
process.exit(conclude());
