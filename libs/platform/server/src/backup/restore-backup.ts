import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { migrate, type MigrateOptions } from '../database/migrate';
import { BackupError } from './backup-error';
import { filesBelow } from './backup-folder';
import { type BackupManifest, fileOf } from './backup-manifest';
import { AS_THE_HOUSE, LOCK_BACKUP } from './backup.queries';
import { type KeptTable, keptTables } from './kept-tables';
import { fillTable, readTable, SAME_BYTES } from './table-copy';
import { verifyBackup } from './verify-backup';

export interface RestoreOptions extends MigrateOptions {
  readonly files: { read(key: string): Readable; write(key: string, content: Uint8Array): Promise<void> };
  /** Changes what must not come to life again, in the transaction that restores; after the comparison, past every policy. */
  readonly afterComparing?: (client: Client) => Promise<void>;
}

/**
 * Brings a backup into an empty database, which then stands where this code stands. What is killed before the end leaves no row, and is begun again
 * by the same command. The backup is read through first: one that is damaged changes nothing.
 */
export async function restoreBackup(options: RestoreOptions, folder: string): Promise<BackupManifest> {
  const manifest = await verifyBackup(folder);
  const known = new Set(options.migrations.map(({ name }) => name));
  const unknown = manifest.migrations.find((name) => !known.has(name));
  if (unknown !== undefined) throw new BackupError('newer-code', unknown);
  const client = new Client({ connectionString: options.ownerUrl, application_name: 'aula restore' });
  await client.connect();
  try {
    const { rows } = await client.query<{ isOurs: boolean }>(LOCK_BACKUP);
    if (!rows[0]?.isOurs) throw new BackupError('under-way');
    await ensureEmpty(client);
    await restoreFiles(options.files, folder);
    const { ownerUrl, applicationRole, referenceTables } = options;
    await migrate({ ownerUrl, applicationRole, ...(referenceTables && { referenceTables }), migrations: options.migrations.filter(({ name }) => manifest.migrations.includes(name)) });
    await restoreRows(client, manifest, folder, options);
  } finally {
    await client.end();
  }
  await migrate(options);
  return manifest;
}

/** Not a row in any table; that tables are there may come from a restoring that was killed. */
async function ensureEmpty(client: Client): Promise<void> {
  await client.query(`begin read only; ${AS_THE_HOUSE}`);
  for (const { table } of await keptTables(client)) {
    const { rows } = await client.query<{ isFilled: boolean }>(`select exists (select from public.${escapeIdentifier(table)}) as "isFilled"`);
    if (rows[0]?.isFilled) throw new BackupError('not-empty', table);
  }
  await client.query('commit');
}

/** Before the rows that tell of them. A file that is there already is taken for the same one only if it is. */
async function restoreFiles(files: RestoreOptions['files'], folder: string): Promise<void> {
  for (const name of await filesBelow(folder)) {
    if (!name.startsWith('files/')) continue;
    const key = name.slice('files/'.length);
    const content = await readFile(join(folder, name));
    const there = await buffer(files.read(key)).catch(() => undefined);
    if (there && digestOf(there) !== digestOf(content)) throw new BackupError('other-files', key);
    if (!there) await files.write(key, content);
  }
}

async function restoreRows(client: Client, manifest: BackupManifest, folder: string, { say, afterComparing }: RestoreOptions): Promise<void> {
  await client.query(`begin; ${SAME_BYTES}`);
  const tables = withColumnsOf(manifest, await keptTables(client));
  // COPY refuses a table whose policies bind who fills it, and by forced ones even the owner is bound. They are forced again before anybody can see.
  const { rows: forced } = await client.query<{ table: string }>(`select relname as "table" from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`);
  for (const { table } of forced) await client.query(`alter table public.${escapeIdentifier(table)} no force row level security`);
  // What triggers keep beside what they watch is in the backup itself.
  const setTriggers = async (turn: 'disable' | 'enable') => { for (const { table } of tables) await client.query(`alter table public.${escapeIdentifier(table)} ${turn} trigger user`); };
  await setTriggers('disable');
  for (const table of tables) {
    await fillTable(client, table, createReadStream(join(folder, fileOf(table.table))));
    say?.(`${table.table}: ${rowsOf(manifest, table)}`);
  }
  for (const { sequence, value } of manifest.sequences) await client.query(`select setval(${escapeLiteral(`public.${escapeIdentifier(sequence)}`)}, ${BigInt(value)})`);
  await client.query('set constraints all immediate');
  await client.query('analyze');
  await ensureSameRows(client, tables, manifest);
  await setTriggers('enable');
  await afterComparing?.(client);
  await client.query('set constraints all immediate');
  for (const { table } of forced) await client.query(`alter table public.${escapeIdentifier(table)} force row level security`);
  await client.query('commit');
}

/** In the order in which they stand in the backup. */
function withColumnsOf(manifest: BackupManifest, tables: readonly KeptTable[]): KeptTable[] {
  const columnsOf = (list: readonly Pick<KeptTable, 'table' | 'columns'>[]) => list.map(({ table, columns }) => `${table} (${[...columns].sort().join(', ')})`).sort();
  const [here, there] = [columnsOf(tables), columnsOf(manifest.tables)];
  const other = here.find((table) => !there.includes(table)) ?? there.find((table) => !here.includes(table));
  if (other !== undefined) throw new BackupError('other-columns', other);
  return tables.map((table) => ({ ...table, columns: manifest.tables.find((kept) => kept.table === table.table)?.columns ?? table.columns }));
}

/** What the database now holds, read as it was read then, is the same to the byte. */
async function ensureSameRows(client: Client, tables: readonly KeptTable[], manifest: BackupManifest): Promise<void> {
  for (const table of tables) {
    const kept = manifest.tables.find((one) => one.table === table.table);
    const found = await readTable(client, table);
    if (kept?.rows !== found.rows || kept.sha256 !== found.sha256) throw new BackupError('differs', table.table);
  }
}

const rowsOf = (manifest: BackupManifest, { table }: KeptTable): number => manifest.tables.find((one) => one.table === table)?.rows ?? 0;

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
