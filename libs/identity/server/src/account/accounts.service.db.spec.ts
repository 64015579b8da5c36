import { identityPermissions } from '@aula/identity/contract';
import { type Actor, Database, system } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { permissionsOf } from '../roles/permissions-of';
import { RolesService } from '../roles/roles.service';
import { givenAPerson, type GivenPerson } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { AccountsService } from './accounts.service';

describe('who sees whom', () => {
  let house: GivenApplication;
  let accounts: AccountsService;
  let db: Database;
  const people: Record<string, GivenPerson> = {};
  const actor = (name: string): Actor => people[name]?.actor ?? system;
  const idOf = (name: string): string => people[name]?.accountId ?? '';

  beforeAll(async () => {
    house = await givenIdentity();
    accounts = house.app.get(AccountsService);
    db = house.app.get(Database);
    const given = (person: Parameters<typeof givenAPerson>[1]) => givenAPerson(house.database, person);
    people['juarez'] = await given({ municipalityKey: '08037', secondSurname: null });
    people['ojinaga'] = await given({ municipalityKey: '08052' });
    people['leon'] = await given({ municipalityKey: '11020' });
    people['chihuahua'] = await given({ municipalityKey: '08019', roles: [{ role: 'coordinator', scope: 'state', key: '08' }] });
    people['leon hall'] = await given({ municipalityKey: '11020', roles: [{ role: 'coordinator', scope: 'municipality', key: '11020' }] });
    people['office'] = await given({ municipalityKey: null, roles: [{ role: 'administrator', scope: 'all', key: '' }] });
  });
  afterAll(() => house.close());

  /** Past every `where`: what row-level security alone lets through. */
  const seenBy = (who: Actor, table: string, column: string) =>
    db.as(who, async () => (await db.query<{ id: string }>(`select ${column} as id from ${table}`)).map(({ id }) => Object.keys(people).find((name) => idOf(name) === id)).sort());

  it.each([
    ['juarez', ['juarez']],
    ['chihuahua', ['chihuahua', 'juarez', 'ojinaga']],
    ['leon hall', ['leon', 'leon hall']],
    ['office', ['chihuahua', 'juarez', 'leon', 'leon hall', 'office', 'ojinaga']],
  ])('%s sees %j, by the second wall alone', async (name, seen) => {
    for (const [table, column] of [['account', 'id'], ['affiliation', 'account_id'], ['role_assignment', 'account_id']] as const) {
      expect(await seenBy(actor(name), table, column)).toEqual(seen);
    }
  });

  it('reads oneself and people of one\'s territory, and finds nobody else', async () => {
    expect(await accounts.read(actor('chihuahua'), idOf('juarez'))).toEqual({
      id: idOf('juarez'), givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: null, email: people['juarez']?.email, userName: null, language: 'es', isDemo: false,
      affiliation: { municipalityKey: '08037', agency: 'Unidad de Transparencia', position: 'Titular' },
    });
    expect((await accounts.read(actor('leon'), idOf('leon'))).id).toBe(idOf('leon'));
    expect((await accounts.read(actor('office'), idOf('office'))).affiliation?.municipalityKey).toBeNull();
    expect((await accounts.read(system, idOf('leon'))).id).toBe(idOf('leon'));
    for (const [name, other] of [['chihuahua', 'leon'], ['juarez', 'ojinaga'], ['leon hall', 'office']] as const) {
      await expect(accounts.read(actor(name), idOf(other))).rejects.toMatchObject({ code: 'request.not-found' });
    }
    await expect(accounts.read(actor('office'), '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'request.not-found' });
  });

  it('finds an account by its id, its e-mail in any spelling or its user name, within reach', async () => {
    await truthOf(house.database, `update account set user_name = 'ojinaga.transparencia' where id = $1`, [idOf('ojinaga')]);
    for (const name of [idOf('ojinaga'), ` ${people['ojinaga']?.email.toUpperCase() ?? ''} `, 'Ojinaga.Transparencia']) {
      expect(await accounts.find(system, name)).toEqual({ accountId: idOf('ojinaga'), email: people['ojinaga']?.email });
    }
    for (const [who, name] of [[system, 'nadie@leon.example'], [system, ''], [actor('leon hall'), idOf('ojinaga')]] as const) {
      await expect(accounts.find(who, name)).rejects.toMatchObject({ code: 'request.not-found' });
    }
  });

  it('tells when somebody was last seen to themselves and to the house alone', async () => {
    const seen = (device: string, at: string) => truthOf(house.database, `
      insert into session (hash, account_id, created_at, last_seen_at, expires_at) values (sha256($2::bytea), $1, '2026-11-01', $3, '2027-01-01')`, [idOf('juarez'), device, at]);
    expect(await accounts.lastSeenAt(system, idOf('juarez'))).toBeUndefined();
    await seen('phone', '2026-11-20T18:00:00Z');
    await seen('desk', '2026-11-12T18:00:00Z');
    for (const who of [actor('juarez'), system]) expect(await accounts.lastSeenAt(who, idOf('juarez'))).toEqual(new Date('2026-11-20T18:00:00Z'));
    for (const who of [actor('chihuahua'), actor('office'), actor('leon')]) expect(await accounts.lastSeenAt(who, idOf('juarez'))).toBeUndefined();
  });

  it('lets nobody write the rows of others, nor their own roles', async () => {
    const write = (who: Actor, sql: string, ids: string[]) => db.as(who, async () => ((await db.query(sql, ids)) as unknown as [unknown, number])[1]);
    expect(await write(actor('office'), `update account set given_names = 'Otra' where id = $1`, [idOf('juarez')])).toBe(0);
    expect(await write(actor('juarez'), `update role_assignment set role = 'administrator', scope = 'all' where account_id = $1`, [idOf('juarez')])).toBe(0);
    await expect(write(actor('juarez'), `insert into role_assignment (account_id, role, scope, starts_at) values ($1, 'administrator', 'all', '2026-01-01')`, [idOf('juarez')]))
      .rejects.toThrow('row-level security');
  });

  it('makes the actor of a person, with roles that administrators gave', async () => {
    const roles = house.app.get(RolesService);
    const given = { accountId: idOf('ojinaga'), role: 'coordinator', scope: 'state', key: '21' } as const;
    await expect(roles.grant(actor('chihuahua'), given)).rejects.toMatchObject({ code: 'request.not-allowed' });
    await expect(roles.grant(actor('office'), { ...given, key: '99' })).rejects.toMatchObject({ code: 'territory.no-such-municipality' });
    await expect(roles.grant(actor('office'), { ...given, accountId: '00000000-0000-4000-8000-000000000000' })).rejects.toMatchObject({ code: 'request.not-found' });
    const administrator = { ...actor('chihuahua'), permissions: new Set(['identity.role.grant']) };
    for (const wider of [given, { ...given, scope: 'all', key: '' }, { ...given, role: 'administrator', scope: 'all', key: '' }] as const) {
      await expect(roles.grant(administrator, wider)).rejects.toMatchObject({ code: 'request.not-allowed' });
    }
    await Promise.all([1, 2, 3].map(() => roles.grant(actor('office'), given)));
    expect(await accounts.actorOf(idOf('ojinaga'))).toEqual({ id: idOf('ojinaga'), territory: ['21'], permissions: permissionsOf(['learner', 'coordinator'], [identityPermissions]) });
    expect((await accounts.actorOf(idOf('office'))).permissions).toEqual(new Set(Object.keys(identityPermissions)));
    expect((await accounts.session(actor('ojinaga'))).account?.roles).toEqual([{ role: 'coordinator', scope: 'state', key: '21' }, { role: 'learner', scope: 'own', key: '' }]);
    await expect(accounts.actorOf('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'request.not-found' });
  });
});
