// Lint and types: the part of the checks that needs no database.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

const node = process.execPath;
const bin = (path) => join(root, 'node_modules', path);

/** Plain ESLint reads Nx's cached project graph, so it is made anew first. */
export const lintSteps = [
  { name: 'project graph', command: [node, 'tools/project-graph.mjs'] },
  { name: 'lint', command: [node, bin('eslint/bin/eslint.js'), '--max-warnings=0', '--cache', '--cache-location', 'dist/.eslintcache', 'apps', 'libs'] },
];

export const typeSteps = [
  { name: 'types, server', command: [node, bin('typescript/bin/tsc'), '-p', 'tsconfig.server.json'] },
  ...(existsSync(join(root, 'tsconfig.journeys.json')) ? [{ name: 'types, journeys', command: [node, bin('typescript/bin/tsc'), '-p', 'tsconfig.journeys.json'] }] : []),
  { name: 'types, web', command: [node, bin('@angular/compiler-cli/bundles/src/bin/ngc.js'), '-p', 'tsconfig.web.json', '--noEmit'] },
];
