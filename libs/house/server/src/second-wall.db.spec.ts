import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { givenAnEnrolment } from '@aula/enrolment/testing';
import type { RoleWithScope } from '@aula/identity/contract';
import { givenAPerson } from '@aula/identity/testing';
import { type Actor, Database, system, visitor } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, truthOf } from '@aula/platform/testing';
import { givenAQuiz } from '@aula/quizzes/testing';
import { domainModules } from './app.module';
import { A_ROW_EVERYWHERE } from './testing/a-row-everywhere';

/** Every table that says whose its rows are, and the column that says it. */
const PERSONAL = `
  select c.relname as "table", a.attname as "column" from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (a.attname = 'account_id' or (c.relname = 'account' and a.attname = 'id')) order by 1`;

/** About people, and read by nobody but the house: what guards the ways in. */
const OF_THE_HOUSE = new Set(['email_change', 'known_device', 'mailed_code', 'passphrase_guard', 'pending_sign_in', 'recovery_code', 'used_recovery_code']);

let house: GivenApplication;
let db: Database;
let course: GivenCourse;
let tables: { table: string; column: string }[];
let ana: Actor;
let beto: Actor;

beforeAll(async () => {
  house = await givenAnApplication({ imports: domainModules });
  db = house.app.get(Database);
  tables = await truthOf(house.database, PERSONAL);
  course = await givenACourse(house.database);
  await givenAQuiz(house.database, { course });
  ana = await aPersonWithEverything('AA-1111-1111');
  beto = await aPersonWithEverything('AA-2222-2222');
});
afterAll(() => house.close());

async function aPersonWithEverything(folio: string): Promise<Actor> {
  const { accountId, actor } = await givenAPerson(house.database, { municipalityKey: '08037' });
  const { enrolmentId } = await givenAnEnrolment(house.database, { accountId, course, completedAt: '2026-11-20T18:00:00Z' });
  await truthOf(house.database, A_ROW_EVERYWHERE, [accountId, enrolmentId, course.courseVersionId, folio]);
  return actor;
}

const staff = async (...roles: RoleWithScope[]) => (await givenAPerson(house.database, { municipalityKey: null, roles })).actor;
const seenBy = (actor: Actor, table: string, where: string, parameters: string[] = []) =>
  db.as(actor, async () => (await db.query<{ count: number }>(`select count(*)::int as count from ${table} where ${where}`, parameters))[0]?.count ?? 0);
/** Tables in which the statement changed rows; a refusal is none. */
async function changedBy(actor: Actor, statement: (table: string, column: string) => string, ofWhom: Actor): Promise<string[]> {
  const changed: string[] = [];
  for (const { table, column } of tables) {
    const count = await db.as(actor, async () => ((await db.query(statement(table, column), [ofWhom.id])) as unknown as [unknown, number])[1]).catch(() => 0);
    if (count > 0) changed.push(table);
  }
  return changed;
}

test('every table with people is looked at', () => {
  expect(tables.map(({ table }) => table)).toEqual(['account', 'affiliation', 'attempt', 'attempt_request', 'certificate', 'certificate_name', 'completion', 'email_change', 'enrolment', 'idempotency_key', 'invitation_use', 'known_device', 'mail_preference', 'mailed_code', 'notice', 'notice_acceptance', 'optional_detail', 'passphrase_guard', 'pending_sign_in', 'recovery_code', 'reminder', 'role_assignment', 'roster_entry', 'session', 'trainer_reminder', 'two_step', 'used_recovery_code']);
});

test('in each of them there is a row to be kept from others', async () => {
  for (const { table, column } of tables) {
    const [found] = await truthOf<{ count: number }>(house.database, `select count(*)::int as count from ${table} where ${column}::text = $1`, [ana.id]);
    expect([table, found?.count]).toEqual([table, 1]);
  }
});

test('past the first wall, a learner, a visitor and the staff of another state read nobody’s rows', async () => {
  const strangers = [visitor, beto, await staff({ role: 'coordinator', scope: 'state', key: '11' }, { role: 'trainer', scope: 'municipality', key: '08019' })];
  for (const { table, column } of tables) {
    expect([table, await seenBy(ana, table, `${column}::text = $1`, [ana.id])]).toEqual([table, OF_THE_HOUSE.has(table) ? 0 : 1]);
    for (const stranger of strangers) expect([table, await seenBy(stranger, table, `${column}::text = $1`, [ana.id])]).toEqual([table, 0]);
  }
  for (const actor of [...strangers, await staff({ role: 'administrator', scope: 'all', key: '' })]) expect(await seenBy(actor, 'mail', 'true')).toBe(0);
});

test('nobody changes rows of others, also not who reaches them; the own ones only where a person writes themselves', async () => {
  const touch = (table: string, column: string) => `update ${table} set ${column} = ${column} where ${column}::text = $1`;
  const reaching = [await staff({ role: 'coordinator', scope: 'state', key: '08' }), await staff({ role: 'administrator', scope: 'all', key: '' })];
  for (const actor of [visitor, beto, ...reaching]) expect(await changedBy(actor, touch, ana)).toEqual([]);
  expect(await changedBy(ana, touch, ana)).toEqual(['attempt', 'certificate_name', 'idempotency_key', 'mail_preference', 'optional_detail', 'roster_entry']);
});

test('nothing is deleted, not even by the house', async () => {
  for (const actor of [ana, system]) expect(await changedBy(actor, (table, column) => `delete from ${table} where ${column}::text = $1`, ana)).toEqual([]);
});

test('the application role may delete and truncate nothing, and write neither reference rows nor the list of migrations', async () => {
  const allowed = (privileges: string) => truthOf(house.database, `
    select relname as "table" from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege('aula_test_app', oid, $1) order by 1`, [privileges]);
  expect(await allowed('delete, truncate, references, trigger')).toEqual([]);
  const written = (await allowed('insert, update')).map((row) => (row as { table: string }).table);
  for (const table of ['administration', 'migration', 'municipality', 'state', 'territory_edition']) expect(written).not.toContain(table);
  expect(written).toContain('enrolment');
});

test('through a view nothing is written: that would be its owner’s writing', async () => {
  const views = await db.as(system, () => db.query<{ view: string; isWritten: boolean }>(`
    select relname as view, has_table_privilege(oid, 'insert, update, delete') as "isWritten" from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' order by 1`));
  expect(views).toEqual(['audit_entry_reached', 'audit_entry_subject'].map((view) => ({ view, isWritten: false })));
});

test('an enrolment keeps version, place and person, whoever tries', async () => {
  for (const actor of [ana, system]) {
    await expect(db.as(actor, () => db.query(`update enrolment set municipality_key = '11007' where account_id::text = $1`, [ana.id]))).rejects.toThrow('row-level security');
  }
});

test('who reaches its place revokes a code of invitation, once; nobody changes one that goes on to hold', async () => {
  const [liaison, elsewhere] = [await staff({ role: 'liaison', scope: 'municipality', key: '08037' }), await staff({ role: 'liaison', scope: 'municipality', key: '08019' })];
  const change = (actor: Actor, set: string) =>
    db.as(actor, async () => ((await db.query(`update invitation_code set ${set} where made_by = $1 and place_key = '08037'`, [ana.id])) as unknown as [unknown, number])[1]);
  expect(await change(elsewhere, 'revoked_at = now()')).toBe(0);
  for (const set of ['use_limit = 1000', `role = 'coordinator'`, `ends_at = now() + interval '9 years'`]) await expect(change(liaison, set)).rejects.toThrow('row-level security');
  expect(await change(liaison, 'revoked_at = now()')).toBe(1);
  expect(await change(liaison, 'revoked_at = null')).toBe(0);
  expect(await change(system, 'use_count = use_count + 1')).toBe(1);
});

test('a seal is awaited by entries that were written, and by nothing that somebody makes up', async () => {
  await db.as(ana, () => db.query(`insert into audit_entry (actor_id, action, subjects, municipalities, details, made_at) values ($1, 'identity.person.read', '{}', '{}', '{}', now())`, [ana.id]));
  const awaited = await truthOf<{ actor: string; next: string }>(house.database, 'select e.actor_id as actor, (e.id + 1)::text as next from audit_sealing s left join audit_entry e on e.id = s.entry_id');
  expect(awaited.map(({ actor }) => actor)).toEqual([ana.id]);
  await expect(db.as(ana, () => db.query('insert into audit_sealing (entry_id) values ($1)', [awaited[0]?.next]))).rejects.toThrow('row-level security');
});
