import { system, visitor } from '@aula/platform/server';
import { givenADatabase, type GivenApplication, type TestDatabase, truthOf } from '@aula/platform/testing';
import { DEMO_PASSPHRASE, DemoPeopleService } from '../demo/demo-people.service';
import { givenAPerson } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { CredentialsService } from './credentials.service';
import { PassphraseHasher } from './passphrase-hasher';

describe('checking credentials', () => {
  let database: TestDatabase;
  let demo: GivenApplication;
  let production: GivenApplication;
  beforeAll(async () => {
    database = await givenADatabase();
    demo = await givenIdentity({ database });
    production = await givenIdentity({ database, variables: { AULA_MODE: 'production' } });
    await demo.app.get(DemoPeopleService).seed(system);
  });
  afterAll(async () => {
    await demo.close();
    await production.close();
    await database.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['a known e-mail', () => demo, 'jose.munoz@demo.example', DEMO_PASSPHRASE],
    ['a wrong passphrase', () => demo, 'jose.munoz@demo.example', 'no es esta, ni de lejos'],
    ['an unknown e-mail', () => demo, 'nadie@leon.example', DEMO_PASSPHRASE],
    ['a demo account in production', () => production, 'jose.munoz@demo.example', DEMO_PASSPHRASE],
  ])('compares one hash, no more and no fewer, for %s', async (what, houseOf, email, passphrase) => {
    const { app } = houseOf();
    const isRight = jest.spyOn(app.get(PassphraseHasher), 'isRight');
    const hash = jest.spyOn(app.get(PassphraseHasher), 'hash');
    const accountId = await app.get(CredentialsService).accountOf(visitor, email, passphrase);
    expect([isRight.mock.calls.length, hash.mock.calls.length, accountId !== undefined]).toEqual([1, 0, what === 'a known e-mail']);
  });

  it('holds at most one current affiliation for a person, and a role once', async () => {
    const { accountId } = await givenAPerson(database);
    await expect(truthOf(database, `insert into affiliation (account_id, agency, position, starts_on) values ($1, 'Otra', 'Otro', '2026-02-01')`, [accountId])).rejects.toThrow('affiliation_current');
    await expect(truthOf(database, `insert into role_assignment (account_id, role, scope, starts_at) values ($1, 'learner', 'own', '2026-02-01')`, [accountId])).rejects.toThrow('role_assignment_once');
    await expect(truthOf(database, `insert into role_assignment (account_id, role, scope, key, starts_at) values ($1, 'coordinator', 'state', '08037', '2026-02-01')`, [accountId])).rejects.toThrow('check constraint');
  });
});
