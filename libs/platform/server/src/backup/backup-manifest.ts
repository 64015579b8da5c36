import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { BackupError } from './backup-error';

/** The files of a backup, beside one for each table and the kept files below `files/`. */
export const MANIFEST = 'manifest.json';
/** As `sha256sum --check` reads it. Written last: a folder without it is no backup. */
export const SUMS = 'SHA256SUMS';
export const FORMAT = 1;

const count = z.int().check(z.gte(0));
const table = z.object({
  table: z.string(),
  columns: z.array(z.string()),
  rows: count,
  /** Of the rows themselves, unpacked, in the order of their key: two databases that hold the same have the same. */
  sha256: z.string(),
  bytes: count,
});
export type TableManifest = z.infer<typeof table>;

const manifest = z.object({
  format: z.literal(FORMAT),
  database: z.string(),
  takenAt: z.iso.datetime(),
  server: z.string(),
  /** The database's own, for whoever looks why two of them sort differently. A restored one sorts by its new server. */
  collation: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(table),
  sequences: z.array(z.object({ sequence: z.string(), value: z.string() })),
  files: z.object({ count, bytes: count }),
});
export type BackupManifest = z.infer<typeof manifest>;

export const fileOf = (name: string): string => `tables/${name}.copy.gz`;

export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) throw new BackupError('not-a-backup', folder);
  const read = z.safeParse(manifest, parsed(text));
  if (!read.success) throw new BackupError('unknown-format', folder);
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
