/** Processes by number and birth: a number alone may have been given to somebody else since. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ pid: number, born: string }} ProcessId */

/**
 * When the process was born, as the system tells it; undefined when it is gone (a zombie counts as gone).
 * @param {number} pid
 * @returns {string | undefined}
 */
export function bornAt(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return bornOnLinux(pid);
  if (process.platform === 'win32') return answers(pid) ? 'alive' : undefined;
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;
}

/** @param {number} pid */
function bornOnLinux(pid) {
  const fields = statFields(pid);
  return !fields || 'ZX'.includes(fields[0]) ? undefined : fields[19];
}

/** The fields of /proc/<pid>/stat from the state on; the name before them may hold spaces. @param {number} pid */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function answers(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {any} */ (error).code === 'EPERM';
  }
}

/** @returns {ProcessId} */
export const myself = () => ({ pid: process.pid, born: bornAt(process.pid) ?? '' });

/** @param {ProcessId | undefined} id */
export const isAlive = (id) => id !== undefined && bornAt(id.pid) === id.born;

/** The parent of another process, where the system tells it cheaply. @param {number} pid @returns {number | undefined} */
export function parentOf(pid) {
  return process.platform === 'linux' ? Number(statFields(pid)?.[1]) || undefined : undefined;
}

/** @param {number} pid @returns {string} */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  } catch {
    return '';
  }
}

/** Linux only: every process whose environment carries the text. @param {string} text @returns {number[]} */
export function processesWith(text) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(text);
    } catch {
      return false;
    }
  });
}

/**
 * Signals the whole group when the process leads one, else the process alone. A process that is gone is no error.
 * @param {number} pid @param {NodeJS.Signals} signal @param {{ group?: boolean }} [how]
 */
export function signal(pid, signal, { group = false } = {}) {
  try {
    process.kill(group && process.platform !== 'win32' ? -pid : pid, signal);
  } catch {
    // gone already
  }
}

/** @param {() => boolean} condition @param {number} ms @returns {Promise<boolean>} whether it came true in time */
export async function waitUntil(condition, ms, every = 25) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(every)) if (condition()) return true;
  return condition();
}
