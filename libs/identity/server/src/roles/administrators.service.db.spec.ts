import { system, visitor } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { AccountsService } from '../account/accounts.service';
import { CredentialsService } from '../passphrase/credentials.service';
import { givenAPerson } from '../testing';
import { givenAPassphrase } from '../testing/given-a-way-in';
import { givenIdentity } from '../testing/given-identity';
import { AdministratorsService } from './administrators.service';

describe('the first administrator', () => {
  let house: GivenApplication;
  beforeAll(async () => {
    house = await givenIdentity();
  });
  afterAll(() => house.close());

  const person = { email: 'Operacion@ndi.example', givenNames: 'Inés', firstSurname: 'Robles', passphrase: 'siete faroles junto al rio Conchos' };
  const create = (changes = {}, actor = system) => house.app.get(AdministratorsService).createAdministrator(actor, { ...person, ...changes });

  it('is made once, even when asked at the same time', async () => {
    const made = await Promise.all([create(), create(), create()]);
    expect(new Set(made.map(({ accountId }) => accountId)).size).toBe(1);
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
    const accountId = made[0]?.accountId ?? '';
    expect(await house.app.get(CredentialsService).accountOf(visitor, 'operacion@ndi.example', person.passphrase)).toBe(accountId);
    const actor = await house.app.get(AccountsService).actorOf(accountId);
    expect([actor.territory, actor.permissions.has('identity.role.grant')]).toEqual([['*'], true]);
  });

  it('may be somebody who is there already, and knows that account\'s passphrase', async () => {
    const { accountId } = await givenAPerson(house.database, { email: 'ines@ndi.example' });
    await givenAPassphrase(house, 'ines@ndi.example', person.passphrase);
    expect(await create({ email: 'Ines@ndi.example' })).toEqual({ accountId, isNew: false });
    expect((await house.app.get(AccountsService).actorOf(accountId)).territory).toEqual(['*']);
  });

  it('is nobody who opened an account with that e-mail before and waits for the role', async () => {
    const { accountId, email } = await givenAPerson(house.database);
    await expect(create({ email })).rejects.toMatchObject({ code: 'identity.email-taken' });
    expect((await house.app.get(AccountsService).actorOf(accountId)).territory).toEqual([]);
  });

  it('needs a passphrase that is worth something, and the house to ask for it', async () => {
    await expect(create({ email: 'otra@ndi.example', passphrase: 'administrador 2026' })).rejects.toMatchObject({ code: 'identity.passphrase-too-common' });
    await expect(create({ email: 'otra@ndi.example', passphrase: 'corta' })).rejects.toMatchObject({ code: 'identity.passphrase-too-common' });
    await expect(create({}, visitor)).rejects.toMatchObject({ code: 'request.not-allowed' });
  });
});

describe('administrators', () => {
  let house: GivenApplication;
  let administrators: AdministratorsService;
  beforeEach(async () => {
    house = await givenIdentity();
    administrators = house.app.get(AdministratorsService);
  });
  afterEach(() => house.close());

  const make = (name: string) => administrators.createAdministrator(system, { email: `${name}@ndi.example`, givenNames: name, firstSurname: 'Robles', passphrase: 'siete faroles junto al rio Conchos' });
  const emails = async () => (await administrators.list(system)).map(({ email }) => email);

  it('are listed, and lose the role without losing the account', async () => {
    const { accountId } = await make('ines');
    await make('olga');
    expect(await administrators.list(system)).toMatchObject([{ accountId, email: 'ines@ndi.example' }, { email: 'olga@ndi.example' }]);
    expect(await administrators.removeAdministrator(system, 'Ines@ndi.example')).toBe('removed');
    expect(await administrators.removeAdministrator(system, 'ines@ndi.example')).toBe('is-none');
    expect(await emails()).toEqual(['olga@ndi.example']);
    expect((await house.app.get(AccountsService).actorOf(accountId)).permissions.has('identity.role.grant')).toBe(false);
  });

  it('are those too whose role has an end, or who stand in, as long as they hold it', async () => {
    await make('olga');
    const [brief, standIn] = [await givenAPerson(house.database, { email: 'breve@ndi.example', roles: [{ role: 'administrator', scope: 'all', key: '' }] }), await givenAPerson(house.database, { email: 'suple@ndi.example' })];
    await truthOf(house.database, `update role_assignment set ends_at = '2026-12-31T06:00:00Z', substitute_id = $2, substitute_from = starts_at where account_id = $1`, [brief.accountId, standIn.accountId]);
    expect(await emails()).toEqual(['breve@ndi.example', 'olga@ndi.example', 'suple@ndi.example']);
    expect(await administrators.removeAdministrator(system, 'breve@ndi.example')).toBe('removed');
    expect(await emails()).toEqual(['olga@ndi.example']);
    expect(await administrators.removeAdministrator(system, 'olga@ndi.example')).toBe('is-last');
  });

  it('are never none, also when the last three are taken away at the same moment', async () => {
    const names = ['ines', 'olga', 'rita'];
    for (const name of names) await make(name);
    // All connections are open before the race begins, or it is none.
    await Promise.all(names.map(() => administrators.list(system)));
    const answers = await Promise.all(names.map((name) => administrators.removeAdministrator(system, `${name}@ndi.example`)));
    expect(answers.sort()).toEqual(['is-last', 'removed', 'removed']);
    expect(await emails()).toHaveLength(1);
  });

  it('are taken away by whoever may give the role', async () => {
    await make('ines');
    await expect(administrators.removeAdministrator(visitor, 'ines@ndi.example')).rejects.toMatchObject({ code: 'request.not-allowed' });
  });
});
