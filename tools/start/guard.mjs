/**
 * Whatever a command starts, it starts through its guard, which ends it in the right order: applications first, PostgreSQL last.
 * The second net is a small process of its own that holds one end of a pipe: when the pipe closes because we were killed without
 * a chance to clean up, it does the same.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { bornAt, signal } from './processes.mjs';

/** @typedef {'app' | 'postgres'} Role */
/** @typedef {import('node:child_process').SpawnOptions & { role?: Role, group?: boolean }} SpawnOptions */
/** @typedef {{ code: number | null, signal: NodeJS.Signals | null, error?: Error }} End */
/** @typedef {import('node:child_process').ChildProcess & { gone: Promise<End> }} Guarded */
/**
 * @typedef {object} Guard
 * @property {(command: string, args: string[], options?: SpawnOptions) => Guarded} spawn
 *   `group` (default) gives it a group of its own, which Ctrl-C in the terminal does not reach
 * @property {(how?: { hurry?: Promise<unknown> }) => Promise<void>} endAll nothing can be started afterwards
 * @property {() => boolean} isEnding
 */

const MARK = 'AULA_GUARD';
const APPS_MAY_TAKE = 10_000;
const POSTGRES_MAY_TAKE = 15_000;

/** @returns {Guard} */
export function startGuard() {
  const mark = `${MARK}=${randomUUID()}`;
  const tell = secondNet(mark);
  /** @type {Map<Guarded, { role: Role, group: boolean }>} */
  const running = new Map();
  let ending = false;

  const those = (/** @type {Role} */ wanted) => [...running].filter(([, { role }]) => role === wanted);
  const send = (/** @type {Role} */ role, /** @type {NodeJS.Signals} */ name) => {
    for (const [child, how] of those(role)) if (child.pid) signal(child.pid, name, { group: how.group && role === 'app' });
  };
  const end = async (/** @type {Role} */ role, /** @type {NodeJS.Signals} */ politely, /** @type {NodeJS.Signals} */ firmly, /** @type {number} */ ms, /** @type {Promise<unknown>} */ hurry) => {
    send(role, politely);
    const gone = Promise.all(those(role).map(([child]) => child.gone));
    const patience = setTimeout(() => send(role, firmly), ms);
    void hurry.then(() => send(role, firmly));
    await gone;
    clearTimeout(patience);
  };

  return {
    spawn(command, args, { role = 'app', group = true, ...options } = {}) {
      if (ending) throw new Error('stopping: nothing new is started');
      const [name, value] = mark.split('=');
      const child = /** @type {Guarded} */ (
        spawn(command, args, { windowsHide: true, ...options, detached: group, env: { ...(options.env ?? process.env), [name]: value } })
      );
      const { pid } = child;
      if (pid) tell({ watch: { pid, born: bornAt(pid), role, group } });
      running.set(child, { role, group });
      child.gone = new Promise((resolve) => {
        const over = (/** @type {End} */ how) => {
          running.delete(child);
          if (pid) tell({ forget: pid });
          resolve(how);
        };
        child.once('error', (error) => pid === undefined && over({ code: null, signal: null, error }));
        child.once('exit', (code, signal) => over({ code, signal }));
      });
      return child;
    },
    async endAll({ hurry = new Promise(() => {}) } = {}) {
      ending = true;
      await end('app', 'SIGTERM', 'SIGKILL', APPS_MAY_TAKE, hurry);
      await end('postgres', 'SIGINT', 'SIGQUIT', POSTGRES_MAY_TAKE, hurry);
      tell(undefined);
    },
    isEnding: () => ending,
  };
}

/** Starts the guarding process. @param {string} mark @returns {(message: object | undefined) => void} tells it something; undefined lets it go */
function secondNet(mark) {
  // It must not carry the mark of a guard above us, which would end it too early.
  const { [MARK]: _, ...env } = process.env;
  const net = spawn(process.execPath, [join(import.meta.dirname, 'guard-process.mjs'), mark], {
    detached: true, cwd: '/', env, stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true,
  });
  net.on('error', () => {});
  net.stdin.on('error', () => {});
  net.unref();
  // @ts-expect-error a socket in fact, which need not keep us alive
  net.stdin.unref?.();
  return (message) => void (message ? net.stdin.write(`${JSON.stringify(message)}\n`) : net.stdin.end());
}
