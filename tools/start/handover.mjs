/** What ready.mjs does once it knows that Node is new enough: packages first, then the script under the Node of the project. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { startGuard } from './guard.mjs';
import { ensureInstalled } from './install.mjs';
import { parentOf } from './processes.mjs';
import { progressOn } from './progress.mjs';
import { Sentence, report } from './sentences.mjs';
import { exitCode, listenForStop } from './stopping.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const BEGAN = Date.now();
const LOOK_AT_PARENTS = 250;
const TERMINAL_MAY_TAKE = 1_000;

/** @param {string[]} command the script and its arguments @returns {Promise<number>} the exit code */
export async function handOver(command) {
  const guard = startGuard();
  const stop = stopSignal();
  try {
    return await Promise.race([
      run(command, guard),
      // While installing there is nobody else to stop; afterwards the child decides when it is over.
      stop.then(async (signal) => {
        if (child) await passOn(signal, child);
        return child ? new Promise(() => {}) : exitCode({ code: null, signal });
      }),
    ]);
  } catch (error) {
    return report(error, ROOT);
  } finally {
    await guard.endAll();
  }
}

/** @type {import('./guard.mjs').Guarded | undefined} */
let child;

/** @param {string[]} command @param {import('./guard.mjs').Guard} guard */
async function run(command, guard) {
  // Everything goes to the error stream: standard output belongs to the command.
  await ensureInstalled({ root: ROOT, guard, progress: () => progressOn(process.stderr) });
  child = guard.spawn(nodeOfTheProject(), command, {
    cwd: ROOT, stdio: 'inherit', group: false,
    env: { ...process.env, AULA_BEGAN: String(BEGAN), PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter) },
  });
  return exitCode(await child.gone);
}

/** The pinned Node where npm has one for this machine, else the machine's own if it is new enough. */
function nodeOfTheProject() {
  const pinned = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15) || (major === 22 && minor >= 22)) return process.execPath;
  throw new Sentence(`No hay un Node incluido para esta máquina y el tuyo (${process.version}) es anterior al que hace falta. Instala Node 24 (https://nodejs.org) y vuelve a intentarlo.`);
}

/** A signal of ours, or the loss of who started us: npm hands SIGTERM to its shell only, and nothing at all when it is killed. */
function stopSignal() {
  const { ppid } = process;
  const grandparent = process.env.npm_lifecycle_event ? parentOf(ppid) : undefined;
  const orphaned = new Promise((resolve) => {
    setInterval(() => {
      if (process.ppid !== ppid || (grandparent !== undefined && parentOf(ppid) !== grandparent)) resolve('SIGTERM');
    }, LOOK_AT_PARENTS).unref();
  });
  return Promise.race([listenForStop().asked, /** @type {Promise<NodeJS.Signals>} */ (orphaned)]);
}

/**
 * A Ctrl-C of the terminal has reached the child already, and twice would mean hurry; one sent to us alone has not.
 * @param {NodeJS.Signals} signal @param {import('./guard.mjs').Guarded} child
 */
async function passOn(signal, child) {
  if (signal === 'SIGINT') await new Promise((resolve) => setTimeout(resolve, TERMINAL_MAY_TAKE));
  child.kill(signal === 'SIGINT' ? 'SIGTERM' : signal);
}
