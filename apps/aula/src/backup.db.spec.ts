import { randomBytes } from 'node:crypto';
import { appendFile, copyFile, mkdir, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { jobs, migrations, WorkerModule } from '@aula/house/server';
import { createBackup, Database, FileStore, keepNewest, Ledger, type MadeBackup, Outbox, Schedules, system, verifyBackup } from '@aula/platform/server';
import { truthOf, withClient } from '@aula/platform/testing';
import { NestFactory } from '@nestjs/core';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contentsOf, GivenBackups } from './testing/given-a-backup';
import { type GivenDemo, givenTheDemo } from './testing/given-the-demo';

let demo: GivenDemo;
let given: GivenBackups;
let backup: MadeBackup;
let backedUp: Awaited<ReturnType<typeof contentsOf>>;
beforeAll(async () => {
  demo = await givenTheDemo();
  given = await GivenBackups.of(demo);
  // Somebody is signed in, and a job is open.
  await truthOf(demo.database, 'insert into session (hash, account_id, created_at, last_seen_at, expires_at) select $1, id, now(), now(), now() + interval \'1 day\' from account limit 1', [randomBytes(32)]);
  backup = await given.create();
  backedUp = await contentsOf(demo.database);
});
afterAll(async () => {
  await given.close();
  await demo.close();
});

const rowsOf = (table: string, of: MadeBackup = backup) => of.tables.find((one) => one.table === table)?.rows ?? 0;

test('a restored house holds what the backed up one held, and keeps every promise', async () => {
  const restored = await given.empty();
  await restored.restore(backup.folder);
  expect(await contentsOf(restored.database)).toEqual(backedUp);
  expect(rowsOf('certificate')).toBeGreaterThan(0);
  expect(backup.files.count).toBe(rowsOf('certificate'));
  expect(await restored.broken()).toEqual([]);
});

describe('a restored house', () => {
  test('is as closed to its owner and to its processes as before, and gives out no number twice', async () => {
    const restored = await given.empty();
    await restored.restore(backup.folder);
    const walls = 'select relname, relrowsecurity, relforcerowsecurity from pg_class where relnamespace = \'public\'::regnamespace and relkind = \'r\' order by 1';
    expect(await truthOf(restored.database, walls)).toEqual(await truthOf(demo.database, walls));
    const [asked] = await truthOf<{ isNew: boolean }>(restored.database, `
      with before as (select max(id) as id from outbox), asked as (insert into outbox (name, data, made_at) values ('x', '{}', now()) returning id) select asked.id > before.id as "isNew" from asked, before`);
    expect(asked?.isNew).toBe(true);
    const grants = `select table_name, privilege_type from information_schema.role_table_grants where grantee = 'aula_test_app' and table_schema = 'public' order by 1, 2`;
    expect(await truthOf(restored.database, grants)).toEqual(await truthOf(demo.database, grants));
  });

  test('keeps published courses closed, whatever transactions its server has yet to come to', async () => {
    const restored = await given.empty();
    await restored.restore(backup.folder);
    const [sealed] = await truthOf<{ all: boolean }>(restored.database, 'select bool_and(made_in < pg_current_xact_id()) as all from (select made_in from course_version union all select made_in from quiz) as sealed');
    expect(sealed?.all).toBe(true);
  });

  test('lets nobody in by a session of before', async () => {
    const restored = await given.empty();
    await restored.restore(backup.folder);
    const open = 'select count(*)::int as open from session where revoked_at is null';
    expect(await truthOf(restored.database, open)).toEqual([{ open: 0 }]);
    expect(await truthOf(demo.database, open)).not.toEqual([{ open: 0 }]);
  });

  test('does what was open when the backup was made, though no queue knows of it', async () => {
    await truthOf(demo.database, `
      with asked as (insert into outbox (name, data, made_at, relayed_at) select 'platform.send-mail', jsonb_build_object('mailId', id), now(), now() from mail order by id limit 1 returning id)
      insert into delivery (outbox_id, job, attempts, due_at) select id, 'platform.send-mail', 250, now() from asked`);
    const restored = await given.empty();
    await restored.restore((await given.create()).folder);
    const worker = await NestFactory.createApplicationContext(WorkerModule.for(restored.environment, { isWorking: false }), { logger: false, abortOnError: false });
    const due = await worker.get(Ledger).takeDue();
    expect(due.map(({ job }) => job)).toEqual(['platform.send-mail']);
    for (const delivery of due) await worker.get(Ledger).deliver(delivery);
    await worker.close();
    expect(await truthOf(restored.database, 'select count(*)::int as open from delivery where closed_at is null')).toEqual([{ open: 0 }]);
  });
});

test('what people write meanwhile is in the backup whole or not at all', async () => {
  const db = demo.house.get(Database);
  const outbox = demo.house.get(Outbox);
  const [anyJob] = jobs;
  if (!anyJob) throw new Error('no jobs');
  let isOver = false;
  let written = 0;
  /** Two rows that belong together, in two tables that are read one long after the other. */
  const writing = (async () => {
    while (!isOver) {
      await db.as(system, async () => {
        outbox.request(anyJob, { mailId: crypto.randomUUID() });
        await demo.house.get(Schedules).set(anyJob, `pair ${written}`, new Date('2030-01-01T00:00:00Z'), { mailId: crypto.randomUUID() });
      });
      written++;
    }
  })();
  const whole = [];
  while (written < 20 || whole.length < 3) whole.push(await given.create());
  isOver = true;
  await writing;
  const pairs = whole.map((one) => [rowsOf('outbox', one) - rowsOf('outbox'), rowsOf('schedule', one) - rowsOf('schedule')]);
  const [before] = pairs;
  for (const [events = 0, schedules = 0] of pairs) expect(events - (before?.[0] ?? 0)).toBe(schedules - (before?.[1] ?? 0));
  expect(new Set(pairs.map(([events]) => events)).size).toBeGreaterThan(1);
  await truthOf(demo.database, `with gone as (delete from outbox where relayed_at is null) delete from schedule where key like 'pair %'`);
});

describe('no backup is made', () => {
  test('of rows that a policy may hide from the house', async () => {
    await truthOf(demo.database, 'alter policy seen on notice using (aula_is_actor(account_id))');
    await expect(given.create()).rejects.toMatchObject({ fault: 'rows-hidden', about: 'notice' });
    await truthOf(demo.database, 'alter policy seen on notice using (aula_is_actor(account_id) or aula_is_system())');
    await truthOf(demo.database, 'create policy narrow on mail as restrictive using (sent_at is null)');
    await expect(given.create()).rejects.toMatchObject({ fault: 'rows-hidden', about: 'mail' });
    await truthOf(demo.database, 'drop policy narrow on mail');
  });

  test('twice at once of one database', async () => {
    const made = await Promise.allSettled([given.create(), given.create(), given.create()]);
    const refused = made.filter(({ status }) => status === 'rejected');
    expect(made.length - refused.length).toBeGreaterThan(0);
    for (const one of refused) expect(one).toMatchObject({ reason: { fault: 'under-way' } });
  });

  test('by halves: when the disk is full, nothing is left, and what was there stays', async () => {
    const parent = join(given.folder, 'full');
    const first = await createBackup(given.source, parent);
    const full = (): Readable => new Readable({ read() { this.destroy(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })); } });
    await expect(createBackup({ ...given.source, files: { keys: () => demo.house.get(FileStore).keys(), read: full } }, parent)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(parent)).toEqual([first.folder.slice(parent.length + 1)]);
  });
});

test('what a killed run left is taken away by the next, and never taken for a backup; the newest are kept', async () => {
  const parent = join(given.folder, 'kept');
  const { database } = backup;
  const names = ['2026-01-01T000000Z', '2026-01-02T000000Z', '2026-01-03T000000Z.part'].map((name) => `${database}-${name}`);
  for (const name of [...names, 'other-2026-01-01T000000Z', 'notes']) await mkdir(join(parent, name), { recursive: true });
  const made = (await createBackup(given.source, parent)).folder.slice(parent.length + 1);
  expect((await readdir(parent)).sort()).toEqual([names[0], names[1], made, 'notes', 'other-2026-01-01T000000Z'].sort());
  expect(await keepNewest(parent, database, 2)).toEqual([join(parent, names[0] ?? '')]);
  expect((await readdir(parent)).sort()).toEqual([names[1], made, 'notes', 'other-2026-01-01T000000Z'].sort());
});

test('nobody else on the machine may read a backup', async () => {
  for (const name of ['', 'manifest.json', 'tables', 'tables/account.copy.gz']) expect((await stat(join(backup.folder, name))).mode & 0o077).toBe(0);
});

describe('a backup that', () => {
  const copied = async (change: (folder: string) => Promise<unknown>): Promise<string> => {
    const folder = join(given.folder, randomBytes(4).toString('hex'));
    for (const name of await readdir(backup.folder, { recursive: true, withFileTypes: true })) {
      const path = join(name.parentPath, name.name).slice(backup.folder.length + 1);
      if (name.isDirectory()) await mkdir(join(folder, path), { recursive: true });
      else await mkdir(join(folder, path, '..'), { recursive: true }).then(() => copyFile(join(backup.folder, path), join(folder, path)));
    }
    await change(folder);
    return folder;
  };

  test.each<[string, string, (folder: string) => Promise<unknown>]>([
    ['was cut off in a table', 'damaged', (folder) => truncate(join(folder, 'tables/account.copy.gz'), 20)],
    ['has one byte more in a file', 'damaged', async (folder) => appendFile(join(folder, 'files', (await readdir(join(folder, 'files'), { recursive: true })).find((name) => name.endsWith('.pdf')) ?? ''), 'x')],
    ['lost a table', 'damaged', (folder) => rm(join(folder, 'tables/mail.copy.gz'))],
    ['has a file that nobody wrote', 'damaged', (folder) => writeFile(join(folder, 'tables/x.copy.gz'), '')],
    ['has other sums', 'damaged', (folder) => truncate(join(folder, 'SHA256SUMS'), 100)],
    ['was not finished', 'not-a-backup', (folder) => rm(join(folder, 'SHA256SUMS'))],
  ])('%s is told from a whole one, and not restored', async (_what, fault, change) => {
    const folder = await copied(change);
    await expect(verifyBackup(folder)).rejects.toMatchObject({ fault });
    const { database, restore } = await given.empty().then((empty) => ({ database: empty.database, restore: () => empty.restore(folder) }));
    await expect(restore()).rejects.toMatchObject({ fault });
    expect(await truthOf(database, `select count(*)::int as tables from pg_tables where schemaname = 'public'`)).toEqual([{ tables: 0 }]);
  });

  test('is untouched is whole', async () => {
    expect((await verifyBackup(await copied(async () => undefined))).tables).toEqual(backup.tables);
  });
});

describe('nothing is restored', () => {
  test('into a database that holds a row, be it one that policies hide', async () => {
    const filled = await given.empty();
    await filled.restore(backup.folder);
    const before = await contentsOf(filled.database);
    await expect(filled.restore(backup.folder)).rejects.toMatchObject({ fault: 'not-empty' });
    expect(await contentsOf(filled.database)).toEqual(before);
    const hidden = await given.empty();
    await expect(hidden.restore(backup.folder, { afterComparing: () => Promise.reject(new Error('killed')) })).rejects.toThrow('killed');
    await truthOf(hidden.database, `insert into mail (key, recipient, subject, text, queued_at) values ('x', 'x', 'x', 'x', now())`);
    await expect(hidden.restore(backup.folder)).rejects.toMatchObject({ fault: 'not-empty', about: 'mail' });
  });

  test('by halves: what is broken off leaves no row, and the same command goes through', async () => {
    const restored = await given.empty();
    await expect(restored.restore(backup.folder, { afterComparing: () => Promise.reject(new Error('killed')) })).rejects.toThrow('killed');
    expect(Object.values(await contentsOf(restored.database)).every(({ rows }) => rows === 0)).toBe(true);
    await restored.restore(backup.folder);
    expect(await contentsOf(restored.database)).toEqual(backedUp);
  });

  test('of a code that is newer than this one', async () => {
    const restored = await given.empty();
    await expect(restored.restore(backup.folder, { migrations: migrations.slice(0, -1) })).rejects.toMatchObject({ fault: 'newer-code', about: migrations.at(-1)?.name });
  });

  test('over files that are others', async () => {
    const restored = await given.empty();
    const [paper] = (await readdir(join(backup.folder, 'files'), { recursive: true })).filter((name) => name.endsWith('.pdf'));
    await mkdir(join(restored.filesFolder, 'certificates'), { recursive: true });
    await writeFile(join(restored.filesFolder, paper ?? ''), 'of another house');
    await expect(restored.restore(backup.folder)).rejects.toMatchObject({ fault: 'other-files', about: paper });
  });
});

test('a backup of older code is restored as it was, and then brought to where the code stands', async () => {
  class LaterAddition4102444800000 implements MigrationInterface {
    up = (runner: QueryRunner): Promise<void> => runner.query(`alter table mail add column is_later boolean not null default true`);
    down = (): Promise<void> => Promise.reject(new Error('forward only'));
  }
  const restored = await given.empty();
  await restored.restore(backup.folder, { migrations: [...migrations, LaterAddition4102444800000] });
  expect(await truthOf(restored.database, 'select count(*)::int as mails, bool_and(is_later) as "areLater" from mail')).toEqual([{ mails: rowsOf('mail'), areLater: true }]);
  expect(await restored.broken()).toEqual([]);
});

test('a row that changes on its way is noticed, and undoes all', async () => {
  const restored = await given.empty();
  await expect(restored.restore(backup.folder, { afterComparing: () => Promise.reject(new Error('first time')) })).rejects.toThrow('first time');
  await withClient(restored.database.superuserUrl, (client) => client.query('alter table attempt alter score type numeric(5, 0)'));
  await expect(restored.restore(backup.folder)).rejects.toMatchObject({ fault: 'differs', about: 'attempt' });
  expect(Object.values(await contentsOf(restored.database)).every(({ rows }) => rows === 0)).toBe(true);
});
