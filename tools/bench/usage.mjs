// What processes cost: processor time and memory, as Linux tells it. Memory is PSS, so that pages which PostgreSQL's processes share count once.
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** @typedef {{ pid: number, parent: number, ticks: number }} Seen */

/** Every process with its parent and what it has used, its ended children included. @returns {Map<number, Seen>} */
function processes() {
  /** @type {Map<number, Seen>} */
  const found = new Map();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = pid ? read(`/proc/${pid}/stat`) : undefined;
    if (!stat) continue;
    // The name in parentheses may hold anything; what follows it is numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    found.set(pid, { pid, parent: Number(fields[1]), ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) });
  }
  return found;
}

/** A process and everything below it. @param {number} root @returns {Seen[]} */
function familyOf(root) {
  const all = processes();
  const family = new Set([root]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { pid, parent } of all.values()) if (family.has(parent)) family.add(pid);
  }
  return [...family].flatMap((pid) => all.get(pid) ?? []);
}

/** Processor seconds of a process and everything below it, also of what has ended meanwhile. @param {number} root */
export function processorSeconds(root) {
  return familyOf(root).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND;
}

/** Proportional set size in MiB. @param {number} root */
export function memoryMiB(root) {
  return familyOf(root).reduce((sum, { pid }) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0) / 1_024, 0);
}

/** A process may end while it is looked at. @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
