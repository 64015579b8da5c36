// A small disk in memory that can be filled to the last byte. Needs the right to mount.
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHUNK = Buffer.alloc(64 * 1024);

/** @typedef {{ folder: string, fill: () => void, free: () => void, unmount: () => void }} Disk */

/** @param {string} folder @param {number} megabytes @returns {Disk} */
export function mountDisk(folder, megabytes) {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  chmodSync(folder, 0o755);
  const filler = join(folder, 'filler');
  return {
    folder,
    /** May be done again while others still delete and write. */
    fill() {
      const file = openSync(filler, 'a');
      try {
        for (const piece of [CHUNK, CHUNK.subarray(0, 4_096)]) while (writeSync(file, piece) > 0);
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler, { force: true }),
    unmount() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Why a disk cannot be mounted here; undefined where it can. */
export function whyNoDisk() {
  const folder = join(tmpdir(), `aula-mount-${process.pid}`);
  try {
    mountDisk(folder, 1).unmount();
    return undefined;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return 'mounting a tmpfs is not allowed here';
  }
}
