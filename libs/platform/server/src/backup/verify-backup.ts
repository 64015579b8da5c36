import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error';
import { filesBelow, sha256Of } from './backup-folder';
import { type BackupManifest, fileOf, readManifest, SUMS, type TableManifest } from './backup-manifest';
import { readSums } from './sums';
import { Measure, nowhere } from './table-copy';

/** Whether every byte of a backup is as it was written, and every table unpacks to the rows that its manifest tells of. Touches no database. */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, SUMS), 'utf8').catch(() => undefined);
  if (text === undefined) throw new BackupError('not-a-backup', folder);
  const sums = readSums(text);
  if (!sums) throw new BackupError('damaged', SUMS);
  for (const [name, sha256] of sums) {
    const found = await sha256Of(join(folder, name)).catch(() => undefined);
    if (found !== sha256) throw new BackupError('damaged', name);
  }
  const unknown = (await filesBelow(folder)).find((name) => name !== SUMS && !sums.has(name));
  if (unknown !== undefined) throw new BackupError('damaged', unknown);
  const manifest = await readManifest(folder);
  for (const table of manifest.tables) await ensureUnpacked(folder, table);
  return manifest;
}

async function ensureUnpacked(folder: string, { table, rows, sha256, bytes }: TableManifest): Promise<void> {
  const measure = new Measure();
  await pipeline(createReadStream(join(folder, fileOf(table))), createGunzip(), measure, nowhere()).catch(() => {
    throw new BackupError('damaged', fileOf(table));
  });
  const found = measure.measured();
  if (found.rows !== rows || found.sha256 !== sha256 || found.bytes !== bytes) throw new BackupError('damaged', fileOf(table));
}
