import { identityApi } from '@aula/identity/contract';
import { system, visitor } from '@aula/platform/server';
import { givenADatabase, type GivenApplication, problemOf, type TestDatabase, truthOf } from '@aula/platform/testing';
import { CredentialsService } from '../passphrase/credentials.service';
import { deviceOf } from '../session/device-of';
import { SessionsService } from '../session/sessions.service';
import { givenIdentity } from '../testing/given-identity';
import { DEMO_PASSPHRASE, DemoPeopleService } from './demo-people.service';

describe('people of the demo', () => {
  let database: TestDatabase;
  let demo: GivenApplication;
  let production: GivenApplication;
  beforeAll(async () => {
    database = await givenADatabase();
    demo = await givenIdentity({ database });
    production = await givenIdentity({ database, variables: { AULA_MODE: 'production' } });
  });
  afterAll(async () => {
    await demo.close();
    await production.close();
    await database.drop();
  });

  it('are nobody before the seed', async () => {
    expect((await demo.call(undefined, identityApi.listDemoAccounts)).items).toEqual([]);
  });

  it('are seeded once, however often it is asked', async () => {
    const people = demo.app.get(DemoPeopleService);
    const [first, second] = await Promise.all([people.seed(system), people.seed(system)]);
    expect(first).toHaveLength(26);
    expect(second).toEqual(first);
    expect(first[0]).toEqual({ accountId: expect.any(String) as string, email: 'xochitl.penafiel@demo.example', passphrase: DEMO_PASSPHRASE, who: 'Xóchitl Peñafiel Güereña, participante, Juárez, Chihuahua' });
    const rows = await truthOf(database, `
      select r.role, count(*)::int as people, count(distinct a.passphrase_hash)::int as hashes from account a join role_assignment r on r.account_id = a.id where a.is_demo group by r.role order by r.role`);
    expect(rows).toEqual([{ role: 'administrator', people: 1, hashes: 1 }, { role: 'auditor', people: 1, hashes: 1 }, { role: 'coordinator', people: 6, hashes: 1 }, { role: 'learner', people: 15, hashes: 1 }, { role: 'liaison', people: 1, hashes: 1 }, { role: 'trainer', people: 2, hashes: 1 }]);
  });

  it('are listed and may sign in in demo mode', async () => {
    const { items } = await demo.call(undefined, identityApi.listDemoAccounts);
    expect(items).toHaveLength(26);
    expect(items.find(({ role }) => role === 'administrator')?.place).toBe('NDI (demo)');
    expect(items.find(({ email }) => email === 'dafne.sanchez@demo.example')).toEqual({
      email: 'dafne.sanchez@demo.example', name: 'Dafne Sánchez Tlatelpa', role: 'coordinator', place: 'Estado de Puebla', passphrase: DEMO_PASSPHRASE,
    });
    const session = await demo.call(undefined, identityApi.signIn, { body: { email: 'jose.munoz@demo.example', passphrase: DEMO_PASSPHRASE } });
    expect(session.account).toMatchObject({ isDemo: true, secondSurname: null, municipality: { timeZone: 'America/Ojinaga' } });
  });

  it('do not exist for production, with the right passphrase or with an open session', async () => {
    const credentials = { email: 'administracion.plataforma@demo.example', passphrase: DEMO_PASSPHRASE };
    expect((await production.call(undefined, identityApi.listDemoAccounts)).items).toEqual([]);
    expect(await problemOf(production.call(undefined, identityApi.signIn, { body: credentials }))).toMatchObject({ status: 401, code: 'identity.wrong-credentials' });
    await expect(production.app.get(DemoPeopleService).seed(system)).rejects.toThrow('demo mode only');
    const accountId = await demo.app.get(CredentialsService).accountOf(visitor, credentials.email, credentials.passphrase);
    const { id } = await demo.app.get(SessionsService).start(visitor, accountId ?? '', deviceOf(undefined), 'passphrase');
    expect(await demo.app.get(SessionsService).personOf(visitor, id)).toBeDefined();
    expect(await production.app.get(SessionsService).personOf(visitor, id)).toBeUndefined();
  });
});
