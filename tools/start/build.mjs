/** Builds what changed since the last time, and does not even wake Nx when nothing did. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, foldersOf } from './config.mjs';
import { startGuard } from './guard.mjs';
import { lock } from './lock.mjs';
import { progressOn } from './progress.mjs';
import { Sentence, explain, report } from './sentences.mjs';
import { exitCode, listenForStop } from './stopping.mjs';

/** @typedef {import('./config.mjs').Folders} Folders */
/** @typedef {'api' | 'worker' | 'aula' | 'web'} Project */

const SOURCES = ['apps', 'libs', 'content', 'package-lock.json', 'tsconfig.base.json', 'nx.json', 'tools/build-node.mjs', 'tools/compile.mjs', 'tools/invariants.sql', 'tools/web'];

/** What each project leaves in dist. @type {Record<Project, string>} */
const OUTPUTS = {
  api: 'apps/api/apps/api/src/main.js',
  worker: 'apps/worker/apps/worker/src/main.js',
  aula: 'apps/aula/apps/aula/src/main.js',
  web: 'apps/web/browser/index.html',
};
export const ALL = /** @type {Project[]} */ (Object.keys(OUTPUTS));

/** @param {Folders} folders @param {Project} project */
export const outputOf = (folders, project) => join(folders.dist, OUTPUTS[project]);

/**
 * @param {{ folders: Folders, guard: import('./guard.mjs').Guard, progress: import('./progress.mjs').Progress, projects?: Project[] }} given
 */
export async function ensureBuilt({ folders, guard, progress, projects = ALL }) {
  if (stale(folders, projects).length === 0) return;
  const { release } = await lock(folders.buildLock, {
    whileWaiting: ({ pid }) => progress.say(`Otra orden (proceso ${pid}) está compilando; se espera a que termine.`),
  });
  try {
    const wanted = stale(folders, projects);
    if (wanted.length === 0) return;
    const fingerprint = fingerprintOf(folders.root);
    await progress.during('Compilando lo que cambió…', build(folders, wanted, guard));
    stamp(folders, wanted, fingerprint);
    progress.say('Compilado.');
  } finally {
    release();
  }
}

/** @param {Folders} folders @param {Project[]} projects @returns {Project[]} */
function stale(folders, projects) {
  const fingerprint = fingerprintOf(folders.root);
  const stamps = readStamps(folders);
  return projects.filter((project) => stamps[project] !== fingerprint || !existsSync(outputOf(folders, project)));
}

/** @param {Folders} folders */
const stampFile = (folders) => join(folders.dist, '.built.json');

/** @param {Folders} folders @returns {Record<string, string>} */
function readStamps(folders) {
  try {
    return JSON.parse(readFileSync(stampFile(folders), 'utf8'));
  } catch {
    return {};
  }
}

/** @param {Folders} folders @param {Project[]} projects @param {string} [fingerprint] */
export function stamp(folders, projects, fingerprint = fingerprintOf(folders.root)) {
  mkdirSync(folders.dist, { recursive: true });
  const stamps = { ...readStamps(folders), ...Object.fromEntries(projects.map((project) => [project, fingerprint])) };
  writeFileSync(stampFile(folders), JSON.stringify(stamps, null, 2));
}

/** Names, sizes and times: enough to know that nothing was touched; Nx compares contents. @param {string} root */
function fingerprintOf(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) if (existsSync(join(root, source))) addTo(hash, join(root, source));
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addTo(hash, path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return void hash.update(`${path} ${entry?.size} ${entry?.mtimeMs}\n`);
  for (const name of readdirSync(path).sort()) if (name !== 'node_modules' && !name.startsWith('.')) addTo(hash, join(path, name));
}

/** @param {Folders} folders @param {Project[]} projects @param {import('./guard.mjs').Guard} guard */
async function build({ root }, projects, guard) {
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const child = guard.spawn(process.execPath, [nx, 'run-many', '-t', 'build', '-p', projects.join(), '--output-style=static'], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NX_INTERACTIVE: 'false' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said = (said + text).slice(-60_000)));
  const { code, error } = await child.gone;
  if (code === 0) return;
  const message = explain(error ?? said, root);
  throw new Sentence(message ?? 'No se pudo compilar. Corrige lo que dicen las líneas de arriba y vuelve a intentarlo.', { details: said.trim().split('\n').slice(-60) });
}

// `node tools/start/build.mjs`: for the test runner.
if (import.meta.main) {
  const guard = startGuard();
  const stopped = listenForStop().asked.then((signal) => exitCode({ code: null, signal }));
  const built = ensureBuilt({ folders: foldersOf(ROOT), guard, progress: progressOn(process.stderr) }).then(() => 0);
  process.exitCode = await Promise.race([built, stopped]).catch((error) => report(error, ROOT));
  await guard.endAll();
  process.exit();
}
