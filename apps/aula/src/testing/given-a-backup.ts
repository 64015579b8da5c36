import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule, appendOnlyTables, loadReferenceData, migrations, referenceTables, type Verified, verifyHouse } from '@aula/house/server';
import { endEverySession } from '@aula/identity/server';
import { type BackupManifest, type BackupSource, Clock, createBackup, FileStore, LocalFileStore, type MadeBackup, restoreBackup, type RestoreOptions } from '@aula/platform/server';
import { APP_ROLE, givenADatabase, type TestDatabase, testEnvironment, truthOf } from '@aula/platform/testing';
import { NestFactory } from '@nestjs/core';
import type { GivenDemo } from './given-the-demo';

/** Folders for backups and files, and databases to restore into; all go with `close`. */
export class GivenBackups {
  private readonly databases: TestDatabase[] = [];

  private constructor(readonly demo: GivenDemo, readonly folder: string) {}

  static async of(demo: GivenDemo): Promise<GivenBackups> {
    return new GivenBackups(demo, await mkdtemp(join(tmpdir(), 'aula-backup-')));
  }

  async close(): Promise<void> {
    for (const database of this.databases) await database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  get source(): BackupSource {
    return { url: this.demo.database.appUrl, files: this.demo.house.get(FileStore), clock: new Clock() };
  }

  /** Each into a parent of its own. */
  async create(changes: Partial<BackupSource> = {}): Promise<MadeBackup> {
    return createBackup({ ...this.source, ...changes }, await mkdtemp(join(this.folder, 'at-')));
  }

  async empty(): Promise<Restored> {
    const database = await givenADatabase({ isMigrated: false });
    this.databases.push(database);
    return new Restored(database, join(this.folder, `files-${database.name}`));
  }
}

/** A database and a folder of files that a backup is brought into. */
export class Restored {
  constructor(readonly database: TestDatabase, readonly filesFolder: string) {}

  get environment() {
    return testEnvironment(this.database, { FILES_DIR: this.filesFolder });
  }

  restore(folder: string, changes: Partial<RestoreOptions> = {}): Promise<BackupManifest> {
    return restoreBackup({
      ownerUrl: this.database.ownerUrl, applicationRole: APP_ROLE, migrations, loadReferenceData, referenceTables, appendOnlyTables, files: new LocalFileStore(this.environment),
      afterComparing: (client) => endEverySession(client, new Clock().now()), ...changes,
    }, folder);
  }

  async broken(): Promise<Verified[]> {
    const house = await NestFactory.createApplicationContext(AppModule.for(this.environment), { logger: false, abortOnError: false });
    try {
      return (await verifyHouse(house)).filter(({ broken }) => broken.length > 0);
    } finally {
      await house.close();
    }
  }
}

/** Rows and a digest of each table as they really are, past every policy and without our own code; without what a restoring changes by intent. */
export async function contentsOf(database: TestDatabase): Promise<Record<string, { rows: number; digest: string }>> {
  const tables = await truthOf<{ name: string }>(database, `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' order by 1`);
  const contents: Record<string, { rows: number; digest: string }> = {};
  for (const { name } of tables) {
    const [found] = await truthOf<{ rows: number; digest: string }>(database, `
      select count(*)::int as rows, md5(coalesce(string_agg(row, chr(10) order by row collate "C"), '')) as digest
      from (select (to_jsonb(t) - 'made_in' - 'revoked_at')::text as row from ${name} t) as rows`);
    if (found) contents[name] = found;
  }
  return contents;
}
