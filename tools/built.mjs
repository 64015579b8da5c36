// What is measured or struck down is the production build of what stands in the checkout.
import { ensureBuilt } from './start/build.mjs';
import { foldersOf, ROOT } from './start/config.mjs';
import { startGuard } from './start/guard.mjs';
import { progressOn } from './start/progress.mjs';

/** Builds what changed since the last time; says so on the error output, so that an answer in JSON stays alone on the other. @param {import('./start/build.mjs').Project[]} [projects] */
export async function buildFirst(projects) {
  const guard = startGuard();
  await ensureBuilt({ folders: foldersOf(ROOT), guard, progress: progressOn(process.stderr), projects });
  await guard.endAll();
}
