import { Database, system } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { roleGranted } from '../identity.audited';
import { RolesService } from '../roles/roles.service';
import { givenAPerson } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { AuditLog } from './audit-log';

let house: GivenApplication;
let db: Database;
let audit: AuditLog;
beforeAll(async () => {
  house = await givenIdentity();
  db = house.app.get(Database);
  audit = house.app.get(AuditLog);
});
afterAll(() => house.close());
beforeEach(() => truthOf(house.database, 'set local session_replication_role = replica; delete from audit_entry; delete from audit_sealing'));

const staff = async (scope: 'state' | 'all', key: string) => (await givenAPerson(house.database, { municipalityKey: null, roles: [{ role: scope === 'all' ? 'administrator' : 'coordinator', scope, key }] })).actor;
const learner = async (municipalityKey: string | null = '08037') => (await givenAPerson(house.database, { municipalityKey })).accountId;
const details = { role: 'coordinator', scope: 'state', key: '08' } as const;
const written = () => truthOf<{ actor: string; subjects: string[]; municipalities: string[]; isAwaited: boolean }>(house.database, `
  select actor_id as actor, subjects, municipalities, s.entry_id is not null as "isAwaited" from audit_entry e left join audit_sealing s on s.entry_id = e.id order by e.id`);

describe('an entry', () => {
  it('tells who did what to whom, and where these work; it waits for its seal', async () => {
    const actor = await staff('state', '08');
    const [ana, beto, office] = [await learner('08037'), await learner('08019'), await learner(null)];
    await audit.record(actor, { action: roleGranted, subjects: [ana, beto, office, ana], details });
    expect(await written()).toEqual([{ actor: actor.id, subjects: [ana, beto, office], municipalities: ['08019', '08037'], isAwaited: true }]);
  });

  it('stands or falls with the work that it tells of', async () => {
    const [actor, ana] = [await staff('all', ''), await learner()];
    await expect(db.as(actor, async () => {
      await audit.record(actor, { action: roleGranted, subjects: [ana], details });
      throw new Error('the work failed');
    })).rejects.toThrow('the work failed');
    expect(await written()).toEqual([]);
  });

  it('brings down the work that it cannot be written for', async () => {
    const [actor, ana] = [await staff('all', ''), await learner()];
    await expect(db.as(system, async () => {
      await db.query('insert into notice_acceptance (account_id, version, accepted_at) values ($1, $2, now())', [ana, 'planted']);
      await audit.record({ ...actor, id: 'nobody' }, { action: roleGranted, subjects: [ana], details });
    })).rejects.toThrow('audit_entry_actor_id_check');
    expect(await truthOf(house.database, `select 1 from notice_acceptance where version = 'planted'`)).toEqual([]);
  });

  it('takes no details but those of its action', async () => {
    const actor = await staff('all', '');
    await expect(audit.record(actor, { action: roleGranted, subjects: [], details: { ...details, passphrase: 'x' } as never })).rejects.toThrow('passphrase');
  });

  it('is written in nobody else\'s name', async () => {
    const [actor, other] = [await staff('all', ''), await staff('all', '')];
    await expect(db.as(actor, () => audit.record(other, { action: roleGranted, subjects: [], details }))).rejects.toThrow('row-level security');
  });

  it('never changes, not even by the house', async () => {
    const actor = await staff('all', '');
    await audit.record(actor, { action: roleGranted, subjects: [], details });
    for (const who of [actor, system]) {
      for (const statement of [`update audit_entry set actor_id = 'system'`, 'delete from audit_entry']) await expect(db.as(who, () => db.query(statement))).rejects.toThrow('permission denied');
      await expect(db.as(who, () => db.query('delete from audit_sealing'))).rejects.toThrow('permission denied');
      // What shows a part of it is read alone, too.
      await expect(db.as(who, () => db.query(`update audit_entry_reached set actor_id = 'system'`))).rejects.toThrow('permission denied');
    }
    await expect(truthOf(house.database, `update audit_entry set actor_id = 'system'`)).rejects.toThrow('never changes');
  });
});

it('is seen, past the first wall, as far as somebody reaches its places', async () => {
  const [north, south, everywhere] = [await staff('state', '08'), await staff('state', '11'), await staff('all', '')];
  const [ana, beto, office] = [await learner('08037'), await learner('11020'), await learner(null)];
  for (const subjects of [[ana], [beto], [ana, beto], [office]]) await audit.record(everywhere, { action: roleGranted, subjects, details });
  const seenBy = (actor: typeof north, relation = 'audit_entry_reached') =>
    db.as(actor, async () => (await db.query<{ places: string }>(`select array_to_string(municipalities, ',') as places from ${relation} order by id`)).map(({ places }) => places));
  expect(await seenBy(north)).toEqual(['08037', '08037']);
  expect(await seenBy(south)).toEqual(['11020', '11020']);
  expect([await seenBy(north, 'audit_entry'), await seenBy(south, 'audit_entry')]).toEqual([[], []]);
  for (const relation of ['audit_entry', 'audit_entry_reached']) expect(await seenBy(everywhere, relation)).toEqual(['08037', '11020', '08037,11020', '']);
  expect(await db.as(everywhere, () => db.query('select 1 from audit_sealing'))).toEqual([]);
});

it('is made once for a role that is given more than once', async () => {
  const [actor, ana] = [await staff('all', ''), await learner()];
  await Promise.all([1, 2, 3].map(() => house.app.get(RolesService).grant(actor, { accountId: ana, ...details })));
  expect(await written()).toEqual([{ actor: actor.id, subjects: [ana], municipalities: ['08037'], isAwaited: true }]);
});
