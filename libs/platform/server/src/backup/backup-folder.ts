import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Measure, nowhere } from './table-copy';
import { SUMS } from './backup-manifest';
import { writeSums } from './sums';

/** Backups are about people: nobody else on the machine reads them. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/** Grows under a name that nobody takes for a backup. What a kill leaves behind has that name still. */
const GROWING = '.part';

const NAME = /^(.+)-(\d{4}-\d\d-\d\dT\d{6}Z)$/;

/** `aula-2026-11-27T091810Z`: the names of one database's backups sort by their age. */
export function nameOf(database: string, takenAt: Date): string {
  return `${database.replace(/[^\w-]/g, '_')}-${takenAt.toISOString().replace(/\.\d+/, '').replace(/(T\d\d):(\d\d):/, '$1$2')}`;
}

/** Folders of one database in the given one, the oldest first: whole ones, or those that were left half made. */
export async function foldersOf(parent: string, database: string, { isGrowing = false } = {}): Promise<string[]> {
  const own = nameOf(database, new Date(0)).replace(/-\d{4}-.*/, '');
  const names = (await readdir(parent)).filter((name) => name.endsWith(GROWING) === isGrowing).map((name) => ({ name, parts: NAME.exec(isGrowing ? name.slice(0, -GROWING.length) : name) }));
  return names.filter(({ parts }) => parts?.[1] === own).map(({ name }) => join(parent, name)).sort();
}

/** A backup that is being written. Every file of it is on the disk before the folder gets its name. */
export class GrowingBackup {
  private readonly sums = new Map<string, string>();

  private constructor(private readonly growing: string, readonly folder: string) {}

  static async begin(parent: string, name: string): Promise<GrowingBackup> {
    const growing = join(parent, `${name}${GROWING}`);
    await mkdir(growing, { mode: PRIVATE_FOLDER });
    return new GrowingBackup(growing, join(parent, name));
  }

  /** Writes one file: `fill` sends it through the measure. Answers with its size, too. */
  async write<Result>(name: string, fill: (packed: Measure, file: Writable) => Promise<Result>): Promise<{ bytes: number; result: Result }> {
    const path = join(this.growing, name);
    await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    const measure = new Measure();
    // `flush`: on the disk before it is closed.
    const result = await fill(measure, createWriteStream(path, { flags: 'wx', mode: PRIVATE_FILE, flush: true }));
    const { sha256, bytes } = measure.measured();
    this.sums.set(name, sha256);
    return { bytes, result };
  }

  async copy(name: string, content: Readable | Iterable<string>): Promise<number> {
    return (await this.write(name, (measure, file) => pipeline(content, measure, file))).bytes;
  }

  /** From here on it is a backup. */
  async finish(): Promise<string> {
    await this.copy(SUMS, [writeSums(this.sums)]);
    for (const folder of await foldersBelow(this.growing)) await syncFolder(folder);
    await rename(this.growing, this.folder);
    await syncFolder(dirname(this.folder));
    return this.folder;
  }

  discard(): Promise<void> {
    return rm(this.growing, { recursive: true, force: true });
  }
}

/** Takes away what killed runs have left half made. Only under the lock: then no other is under way. */
export async function discardHalfMade(parent: string, database: string): Promise<void> {
  for (const folder of await foldersOf(parent, database, { isGrowing: true })) await rm(folder, { recursive: true });
}

/** Takes away all whole ones but the newest. Answers with those that are gone. */
export async function keepNewest(parent: string, database: string, count: number): Promise<string[]> {
  const gone = (await foldersOf(parent, database)).slice(0, -count);
  for (const folder of gone) await rm(folder, { recursive: true });
  return gone;
}

/** Every file below a folder, as `a/b.txt`. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, nowhere());
  return hash.digest('hex');
}

async function foldersBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return [folder, ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))];
}

/** The names in it are on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  await opened.sync().finally(() => opened.close());
}
