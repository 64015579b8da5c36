import { appendFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Database, system } from '@aula/platform/server';
import { type GivenApplication, truthOf, withClient } from '@aula/platform/testing';
import { roleGranted } from '../../identity.audited';
import { givenAPerson } from '../../testing';
import { givenIdentity } from '../../testing/given-identity';
import { AuditLog } from '../audit-log';
import { AuditHeads } from './audit-heads';
import { AuditSealing } from './audit-sealing.service';
import { writeHeadsAnew } from './write-heads-anew';
import { AuditVerification } from './audit-verification.service';

let house: GivenApplication;
let ana: string;
beforeEach(async () => {
  house = await givenIdentity({ variables: { AUDIT_HEADS_MAIL: 'contraloria@estado.example' } });
  ana = (await givenAPerson(house.database)).accountId;
});
afterEach(async () => {
  await rm(house.environment.AUDIT_HEADS, { recursive: true, force: true });
  await house.close();
});

const details = { role: 'coordinator', scope: 'state', key: '08' } as const;
const add = () => house.app.get(AuditLog).record(system, { action: roleGranted, subjects: [ana], details });
const seal = () => house.app.get(AuditSealing).seal(system);
const verify = (paths?: string[]) => house.app.get(AuditVerification).verify(system, paths);
const findings = async () => (await verify()).findings;
/** As whoever has the database to themselves. */
const plant = (sql: string) => truthOf(house.database, `set local session_replication_role = replica; ${sql}`);
const headFile = async () => join(house.environment.AUDIT_HEADS, (await readdir(house.environment.AUDIT_HEADS))[0] ?? '');
/** Seals of so many entries each. */
async function sealed(...sizes: number[]): Promise<void> {
  for (const size of sizes) {
    for (let n = 0; n < size; n++) await add();
    expect(await seal()).toBe(size);
  }
}

test('what was written is sealed once, and holds', async () => {
  await sealed(2, 3);
  await add();
  expect(await verify()).toEqual({ isSound: true, seals: 2, entries: 5, waiting: 1, lastSeal: { number: 2, sealedAt: expect.any(String) as string }, findings: [] });
  expect([await seal(), await seal()]).toEqual([1, 0]);
});

test('nothing was ever written, and that is sound', async () => {
  expect(await seal()).toBe(0);
  expect(await verify()).toMatchObject({ isSound: true, seals: 0, entries: 0, lastSeal: null });
});

test('an entry whose transaction commits late is covered by the next seal', async () => {
  const db = house.app.get(Database);
  let commit = (): void => undefined;
  const committing = new Promise<void>((resolve) => (commit = resolve));
  let isWritten = (): void => undefined;
  const writing = new Promise<void>((resolve) => (isWritten = resolve));
  const late = db.as(system, async () => {
    await add();
    await db.query('select 1');
    isWritten();
    await committing;
  });
  await writing;
  await sealed(1);
  commit();
  await late;
  expect(await seal()).toBe(1);
  expect(await truthOf(house.database, 'select number, entry_ids::int[] as ids from audit_seal order by number')).toEqual([{ number: 1, ids: [2] }, { number: 2, ids: [1] }]);
  expect(await findings()).toEqual([]);
});

test('two workers at once seal each entry once', async () => {
  for (let n = 0; n < 20; n++) await add();
  // All connections are open before the race begins, or it is none.
  const db = house.app.get(Database);
  await Promise.all([1, 2, 3, 4].map(() => db.read(system, 'select pg_sleep(0.01)')));
  const counts = await Promise.all([seal(), seal(), seal(), seal()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
  expect(await verify()).toMatchObject({ isSound: true, entries: 20 });
});

describe('whoever has the database to themselves', () => {
  it('is found after changing an entry', async () => {
    await sealed(2, 2, 2);
    await plant(`update audit_entry set details = details || '{"key": "11"}' where id = 3`);
    expect(await findings()).toEqual([{ what: 'entry-changed', seal: 2, entry: '3' }]);
    await plant(`update audit_entry set details = details || '{"key": "08"}', made_at = made_at + interval '1 microsecond' where id = 3`);
    expect(await findings()).toEqual([{ what: 'entry-changed', seal: 2, entry: '3' }]);
  });

  it('is found after taking entries from the middle', async () => {
    await sealed(2, 3, 2);
    await plant('delete from audit_entry where id in (4, 5)');
    expect(await findings()).toEqual([{ what: 'entries-missing', seal: 2, entries: ['4', '5'] }]);
  });

  it('is found after taking a seal from the middle, with all that it covered', async () => {
    await sealed(2, 3, 2);
    await plant('delete from audit_entry where id in (3, 4, 5); delete from audit_sealing where seal_number = 2; delete from audit_seal where number = 2');
    expect(await findings()).toEqual([{ what: 'seals-missing', from: 2, until: 2, entries: 3, isTail: false }]);
  });

  it('is found after taking the tail, whatever tells of it inside', async () => {
    await sealed(2, 3, 2);
    await plant('delete from audit_entry where id > 2; delete from audit_sealing where entry_id > 2; delete from audit_seal where number > 1; delete from audit_head where number > 1');
    expect(await findings()).toEqual([{ what: 'seals-missing', from: 2, until: 3, entries: 5, isTail: true }]);
    // What comes after does not cover it up.
    await sealed(1);
    expect(await truthOf(house.database, 'select number from audit_seal order by number')).toEqual([{ number: 1 }, { number: 4 }]);
    expect(await findings()).toEqual([{ what: 'seals-missing', from: 2, until: 3, entries: 5, isTail: false }]);
  });

  it('is found after forging seals that agree with the change', async () => {
    await sealed(2, 2);
    // As if it had never been sealed otherwise: everything inside is made anew.
    await plant(`update audit_entry set actor_id = 'system', subjects = '{}' where id = 1; delete from audit_seal; delete from audit_head; update audit_sealing set seal_number = null`);
    const file = await headFile();
    const lines = await readFile(file, 'utf8');
    await truncate(file);
    await seal();
    await plant('update audit_seal set number = 1');
    await writeFile(file, lines);
    expect((await findings()).map(({ what }) => what)).toContain('head-differs');
  });

  it('is found after changing a seal', async () => {
    await sealed(2, 2);
    await plant(`update audit_seal set sealed_at = sealed_at - interval '1 day' where number = 1`);
    expect(await findings()).toEqual([{ what: 'seal-changed', seal: 1 }]);
    await plant(`update audit_seal set sealed_at = sealed_at + interval '1 day' where number = 1; update audit_seal set hash = repeat('0', 64) where number = 1`);
    expect(await findings()).toEqual([{ what: 'seal-changed', seal: 1 }, { what: 'head-differs', seal: 1 }, { what: 'chain-broken', seal: 2 }]);
  });

  it('is found after slipping an entry in, and after taking one that waits', async () => {
    await sealed(2);
    await add();
    await plant('insert into audit_entry overriding system value select 99, action, actor_id, subjects, municipalities, details, correlation_id, made_at from audit_entry where id = 1; delete from audit_entry where id = 3');
    await plant('insert into audit_entry overriding system value select 98, action, actor_id, subjects, municipalities, details, correlation_id, made_at from audit_entry where id = 1; insert into audit_sealing values (98, 1)');
    expect(await findings()).toEqual([{ what: 'entries-missing', seal: null, entries: ['3'] }, { what: 'entries-strayed', entries: ['98', '99'] }]);
  });
});

describe('heads outside', () => {
  it('are written by the next sealing when the process died before', async () => {
    await sealed(1, 1);
    // Committed and killed before the file: as the database then stands, and the file.
    const file = await headFile();
    const [first] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, `${first}\n`);
    await plant('delete from audit_head where number = 2');
    expect(await findings()).toEqual([]);
    await seal();
    expect((await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')).toHaveLength(2);
    expect(await findings()).toEqual([]);
  });

  it('survive a line that was cut off, and one that was written twice', async () => {
    await sealed(1);
    const file = await headFile();
    await appendFile(file, (await readFile(file, 'utf8')) + '{"number":2,"hash":"ab');
    await sealed(1);
    expect((await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')).toHaveLength(4);
    expect(await verify()).toMatchObject({ isSound: true, seals: 2 });
  });

  it('are not made up once they are lost', async () => {
    await sealed(1, 1);
    await rm(await headFile());
    await sealed(1);
    expect(await findings()).toEqual([{ what: 'heads-missing', from: 1, until: 2 }]);
  });

  it('are written anew in a restored house, where what came after the backup stays told', async () => {
    await sealed(1, 1);
    await sealed(2);
    await plant('delete from audit_entry where id > 2; delete from audit_sealing where entry_id > 2; delete from audit_seal where number > 2; delete from audit_head where number > 2');
    await withClient(house.database.superuserUrl, writeHeadsAnew);
    const lost = { what: 'seals-missing', from: 3, until: 3, entries: 2 } as const;
    expect(await findings()).toEqual([{ ...lost, isTail: true }]);
    await sealed(1);
    expect(await findings()).toEqual([{ ...lost, isTail: false }]);
  });

  it('are written anew where the folder of before is gone with its machine', async () => {
    await sealed(1, 1);
    await rm(await headFile());
    await withClient(house.database.superuserUrl, writeHeadsAnew);
    await seal();
    expect(await verify()).toMatchObject({ isSound: true, seals: 2 });
    expect((await readFile(await headFile(), 'utf8')).trim().split('\n')).toHaveLength(2);
  });

  it('are ours alone', async () => {
    await sealed(1);
    const file = await headFile();
    await writeFile(file, (await readFile(file, 'utf8')).replace('"entries":1', '"entries":2'));
    expect(await findings()).toEqual([{ what: 'head-not-ours', seal: 1 }, { what: 'heads-missing', from: 1, until: 1 }]);
  });

  it('go out by mail once a day, and a mail is enough to find what the folder does not know any more', async () => {
    await sealed(1, 1);
    house.clock.advance(86_400_000);
    await sealed(1);
    const mails = await truthOf<{ recipient: string; text: string }>(house.database, 'select recipient, text from mail order by key');
    expect(mails.map(({ recipient }) => recipient)).toEqual(['contraloria@estado.example', 'contraloria@estado.example']);
    const copy = join(house.environment.AUDIT_HEADS, 'copia.txt');
    await writeFile(copy, mails[1]?.text ?? '');
    expect((await verify([copy])).findings).toEqual([]);
    await plant('delete from audit_entry where id > 1; delete from audit_sealing where entry_id > 1; delete from audit_seal where number > 1; delete from audit_head where number > 1');
    expect((await verify([copy])).findings).toEqual([{ what: 'seals-missing', from: 2, until: 3, entries: null, isTail: true }]);
  });
});

test('a head in a mail is the head in the file', async () => {
  await sealed(1);
  const [mail] = await truthOf<{ text: string }>(house.database, 'select text from mail');
  expect(mail?.text).toContain((await readFile(await headFile(), 'utf8')).trim());
  expect(await house.app.get(AuditHeads).lastNumber()).toBe(1);
});

test('heads that a key of before has signed are the house’s while it stands, and foreign without it', async () => {
  await sealed(1);
  const verdictOf = async (variables: Record<string, string>) => {
    const other = await givenIdentity({ database: house.database, variables: { AUDIT_HEADS: house.environment.AUDIT_HEADS, SECRET_KEY: 'otra'.repeat(10), ...variables } });
    const { findings } = await other.app.get(AuditVerification).verify(system);
    await other.close();
    return findings;
  };
  expect(await verdictOf({ SECRET_KEY_PREVIOUS: house.environment.SECRET_KEY })).toEqual([]);
  expect(await verdictOf({})).toEqual([{ what: 'head-not-ours', seal: 1 }, { what: 'heads-missing', from: 1, until: 1 }]);
});
