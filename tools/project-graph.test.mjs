// What is built anew when something changes goes by Nx's project graph: it must see what a program is made of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProjectGraphAsync } from '@nx/devkit';

process.env.NX_DAEMON = 'false';
const { dependencies } = await createProjectGraphAsync();

/** Everything a project is made of, however deep. */
function partsOf(project, found = new Set()) {
  for (const { target } of dependencies[project] ?? []) {
    if (found.has(target)) continue;
    found.add(target);
    partsOf(target, found);
  }
  return found;
}

for (const [app, parts] of Object.entries({
  api: ['house-server', 'catalogue-server', 'catalogue-contract', 'platform-server'],
  worker: ['house-server', 'certificates-server', 'platform-server'],
  aula: ['house-server', 'catalogue-server', 'platform-server'],
  web: ['quizzes-web', 'quizzes-contract', 'platform-web'],
})) {
  test(`a change in ${parts.join(', ')} builds ${app} anew`, () => {
    const known = partsOf(app);
    for (const part of parts) assert.ok(known.has(part), part);
  });
}
