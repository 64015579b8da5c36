/** A lock as a file that names its holder; the lock of a process that died is nobody's. */
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, myself } from './processes.mjs';

/** @typedef {import('./processes.mjs').ProcessId} ProcessId */

/** @param {string} file @returns {ProcessId | undefined} the living holder */
export function holderOf(file) {
  const holder = read(file);
  return isAlive(holder) ? holder : undefined;
}

/** @param {string} file @returns {ProcessId | undefined} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock, or answers who has it.
 * @param {string} file
 * @returns {{ release: () => void } | { holder: ProcessId }}
 */
export function tryLock(file) {
  makeFolder(dirname(file));
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(myself()));
  try {
    for (;;) {
      // A link appears complete or not at all: nobody ever reads half a lock.
      if (links(mine, file)) return { release: releaseAtExit(file) };
      const holder = read(file);
      if (holder && isAlive(holder)) return { holder };
      setAside(file);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @param {string} file */
function releaseAtExit(file) {
  const release = () => {
    process.off('exit', release);
    rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

/** @param {string} from @param {string} to @returns {boolean} */
function links(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {any} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Removes a dead process's lock; one that somebody took in between is put back. @param {string} file */
function setAside(file) {
  const aside = `${file}.old.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = read(aside);
  if (taken && isAlive(taken)) links(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Waits for its turn.
 * @param {string} file @param {{ whileWaiting?: (holder: ProcessId) => void, signal?: AbortSignal }} [how] `whileWaiting` is called once
 * @returns {Promise<{ release: () => void }>}
 */
export async function lock(file, { whileWaiting, signal } = {}) {
  for (let first = true; ; first = false) {
    const got = tryLock(file);
    if ('release' in got) return got;
    if (first) whileWaiting?.(got.holder);
    await sleep(200, undefined, { signal });
  }
}

/** The account that runs PostgreSQL must be able to enter it, whatever the umask. @param {string} folder */
export function makeFolder(folder) {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}
