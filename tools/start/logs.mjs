/** The applications' own logs: a file each, turned over when it is large. */
import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGE = 10 * 1024 * 1024;
const TAIL = 16 * 1024;

/**
 * @param {string} folder @param {string} name
 * @returns {{ file: string, fd: number, tail: () => string[], close: () => void }} `tail`: the last lines written since now
 */
export function openLog(folder, name) {
  const file = join(folder, `${name}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGE) renameSync(file, join(folder, `${name}.1.log`));
  const fd = openSync(file, 'a+', 0o600);
  const from = statSync(file).size;
  return { file, fd, close: () => closeSync(fd), tail: () => lastLines(fd, Math.max(from, statSync(file).size - TAIL)) };
}

/** @param {number} fd @param {number} from */
function lastLines(fd, from) {
  const bytes = Buffer.alloc(TAIL);
  const length = readSync(fd, bytes, 0, TAIL, from);
  return bytes.toString('utf8', 0, length).split('\n').filter(Boolean).slice(-8).map(readable);
}

/** Of a line of JSON, what a person can use. @param {string} line */
function readable(line) {
  try {
    const { msg = '', err } = JSON.parse(line);
    return `${msg} ${err?.message ?? ''}`.trim() || line.slice(0, 300);
  } catch {
    return line.slice(0, 300);
  }
}
