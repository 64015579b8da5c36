import { mkdir } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import type { Clock } from '../clock';
import { BackupError } from './backup-error';
import { discardHalfMade, GrowingBackup, nameOf } from './backup-folder';
import { type BackupManifest, fileOf, FORMAT, MANIFEST, type TableManifest } from './backup-manifest';
import { AS_THE_HOUSE, LOCK_BACKUP, LOCK_MIGRATION } from './backup.queries';
import { ensureNothingIsHidden, keptTables } from './kept-tables';
import { readTable, SAME_BYTES } from './table-copy';

export interface BackupSource {
  /** The application's role is enough: the house sees every row, and that is made sure of. */
  readonly url: string;
  readonly files: { keys(): AsyncIterable<string>; read(key: string): Readable };
  readonly clock: Clock;
  readonly say?: (line: string) => void;
}

export interface MadeBackup extends BackupManifest {
  readonly folder: string;
  /** On the disk, without the kept files. */
  readonly packedBytes: number;
}

/** Of little more text, and of half the time that the usual level takes. */
const PACKING = { level: 4 };

const STANDING = `
  select current_database() as database, current_setting('server_version') as server,
    (select coalesce(datlocprovider::text, '') || ':' || coalesce(datlocale, datcollate, '') || ' ' || coalesce(datcollversion, '') from pg_database where datname = current_database()) as collation,
    (select array_agg(name::text order by id) from migration) as migrations`;
const SEQUENCES = `select sequencename as sequence, last_value::text as value from pg_sequences where schemaname = 'public' and last_value is not null and sequencename <> 'migration_id_seq' order by 1`;

/**
 * Writes everything the house keeps into a dated folder below `parent`, as it stood at one instant, while people work on. Either the folder is
 * whole, or it is not there. Two at once of one database are refused; a migration waits for the end, or is waited for.
 */
export async function createBackup(source: BackupSource, parent: string): Promise<MadeBackup> {
  const client = new Client({ connectionString: source.url, application_name: 'aula backup' });
  await client.connect();
  try {
    const { rows } = await client.query<{ isOurs: boolean }>(LOCK_BACKUP);
    if (!rows[0]?.isOurs) throw new BackupError('under-way');
    await client.query(LOCK_MIGRATION);
    const takenAt = source.clock.now();
    const backup = await begin(parent, client.database ?? '', takenAt);
    try {
      const made = await fill(backup, client, source, takenAt);
      return { ...made, folder: await backup.finish() };
    } catch (error) {
      await backup.discard();
      throw error;
    }
  } finally {
    await client.end();
  }
}

async function begin(parent: string, database: string, takenAt: Date): Promise<GrowingBackup> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await discardHalfMade(parent, database);
  return GrowingBackup.begin(parent, nameOf(database, takenAt));
}

async function fill(backup: GrowingBackup, client: Client, { files, say }: BackupSource, takenAt: Date): Promise<Omit<MadeBackup, 'folder'>> {
  await client.query(`begin isolation level repeatable read read only; ${SAME_BYTES}; ${AS_THE_HOUSE}`);
  await ensureNothingIsHidden(client);
  const { rows } = await client.query<Pick<BackupManifest, 'database' | 'server' | 'collation' | 'migrations'>>(STANDING);
  const [standing] = rows;
  if (!standing) throw new Error('a database without a name');
  const tables: TableManifest[] = [];
  let packedBytes = 0;
  for (const table of await keptTables(client)) {
    const { bytes, result } = await backup.write(fileOf(table.table), (packed, file) => readTable(client, table, [createGzip(PACKING), packed, file]));
    packedBytes += bytes;
    tables.push({ table: table.table, columns: [...table.columns], ...result });
    say?.(`${table.table}: ${result.rows}`);
  }
  // Read last: a sequence is outside of every snapshot, and may be ahead of the rows but not behind.
  const { rows: sequences } = await client.query<BackupManifest['sequences'][number]>(SEQUENCES);
  await client.query('commit');
  // After the rows: whatever they tell of was written before them.
  const kept = await copyFiles(backup, files);
  const manifest: BackupManifest = { format: FORMAT, ...standing, takenAt: takenAt.toISOString(), tables, sequences, files: kept };
  await backup.copy(MANIFEST, [`${JSON.stringify(manifest, undefined, 2)}\n`]);
  return { ...manifest, packedBytes };
}

async function copyFiles(backup: GrowingBackup, files: BackupSource['files']): Promise<{ count: number; bytes: number }> {
  let count = 0;
  let bytes = 0;
  for await (const key of files.keys()) {
    bytes += await backup.copy(`files/${key}`, files.read(key));
    count++;
  }
  return { count, bytes };
}
