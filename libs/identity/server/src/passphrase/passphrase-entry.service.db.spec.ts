import { randomUUID } from 'node:crypto';
import { platformJobs, system, visitor } from '@aula/platform/server';
import { type GivenApplication, givenAWorker, statementsOf, truthOf } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { DEMO_PASSPHRASE, DemoPeopleService } from '../demo/demo-people.service';
import { identityJobs } from '../identity.jobs';
import { IdentityWorkerModule } from '../identity.worker.module';
import { hashOf } from '../session/hash-of';
import { givenAPerson } from '../testing';
import { givenAPassphrase, PASSPHRASE } from '../testing/given-a-way-in';
import { givenIdentity } from '../testing/given-identity';
import { PassphraseEntryService } from './passphrase-entry.service';
import { PassphraseHasher } from './passphrase-hasher';

const WRONG = 'no es esta, ni de lejos';

let house: GivenApplication;
let entry: PassphraseEntryService;
let email: string;
let accountId: string;
let place = 0;

beforeAll(async () => {
  house = await givenIdentity({ variables: { DATABASE_POOL: '10' } });
  entry = house.app.get(PassphraseEntryService);
});
afterAll(() => house.close());
beforeEach(async () => {
  ({ email, accountId } = await givenAPerson(house.database));
  await givenAPassphrase(house, email);
  place += 1;
});
afterEach(() => jest.restoreAllMocks());

interface Where { readonly deviceId?: string; readonly name?: string; readonly address?: string }
const enter = (passphrase: string, { deviceId, name = email, address = `10.0.0.${place}` }: Where = {}) => entry.accountOf(visitor, { name, passphrase, address, deviceId });
/** What came of it: the account, nothing, or the code of the refusal. */
const outcome = (passphrase: string, where: Where = {}) => enter(passphrase, where).catch((error: unknown) => (error as { code: string }).code);
async function aKnownDevice(): Promise<string> {
  const id = randomUUID();
  await truthOf(house.database, 'insert into known_device (hash, account_id, first_used_at, last_used_at) values ($1, $2, $3, $3)', [hashOf(id), accountId, house.clock.now()]);
  return id;
}
async function wrongTries(count: number, where: Where = {}): Promise<(string | undefined)[]> {
  const outcomes: (string | undefined)[] = [];
  for (let tries = 0; tries < count; tries++) {
    outcomes.push(await outcome(WRONG, { address: `10.1.${place}.${tries}`, ...where }));
    house.clock.advance(60_000);
  }
  return outcomes;
}
async function mails() {
  const worker = await givenAWorker({ database: house.database, clock: house.clock, jobs: [...platformJobs, ...identityJobs], imports: [TerritoryModule, IdentityWorkerModule] });
  await worker.doJobs();
  await worker.close();
  return truthOf<{ subject: string }>(house.database, 'select subject from mail where recipient = $1', [email]);
}

describe('signing in by passphrase', () => {
  it('takes the e-mail as people type it, and the user name of whoever has one', async () => {
    await truthOf(house.database, `update account set user_name = 'enlace.urique' where id = $1`, [accountId]);
    expect(await enter(PASSPHRASE, { name: ` ${email.toUpperCase()} ` })).toBe(accountId);
    expect(await enter(PASSPHRASE, { name: 'Enlace.Urique' })).toBe(accountId);
    await truthOf(house.database, 'update account set user_name = null where id = $1', [accountId]);
  });

  it('after 200 wrong ones is shut to strangers for a day, open from the known device, and told by one mail', async () => {
    const device = await aKnownDevice();
    const outcomes = await wrongTries(200);
    expect(outcomes.slice(0, 20)).toEqual(Array(20).fill(undefined));
    expect(new Set(outcomes.slice(20))).toEqual(new Set(['identity.passphrase-locked']));
    expect(await outcome(PASSPHRASE)).toBe('identity.passphrase-locked');
    expect(await enter(PASSPHRASE, { deviceId: device })).toBe(accountId);
    expect(await mails()).toEqual([{ subject: 'Alguien intentó entrar a tu cuenta muchas veces' }]);
    house.clock.advance(86_400_000);
    expect(await enter(PASSPHRASE)).toBe(accountId);
  });

  it('lets through of 200 at the same moment no more than a few', async () => {
    const hasher = jest.spyOn(house.app.get(PassphraseHasher), 'isRight');
    const outcomes = await Promise.all(Array.from({ length: 200 }, (_, tries) => outcome(WRONG, { address: `10.2.${place}.${tries}` })));
    expect(hasher.mock.calls.length).toBeLessThanOrEqual(6);
    expect(outcomes.filter((one) => one === 'identity.too-many-tries').length).toBe(200 - hasher.mock.calls.length);
  });

  it('says how long to wait, and forgets the wrong ones after a right one', async () => {
    for (let tries = 0; tries < 6; tries++) await outcome(WRONG);
    await expect(enter(PASSPHRASE)).rejects.toMatchObject({ code: 'identity.too-many-tries', status: 429, details: { seconds: 1 } });
    house.clock.advance(1_000);
    expect(await enter(PASSPHRASE)).toBe(accountId);
    for (let tries = 0; tries < 5; tries++) expect(await outcome(WRONG)).toBeUndefined();
    expect(await enter(PASSPHRASE)).toBe(accountId);
  });

  it('has more patience with a known device, but no end of it', async () => {
    const device = await aKnownDevice();
    const outcomes = await wrongTries(60, { deviceId: device });
    expect(outcomes.filter((one) => one === undefined)).toHaveLength(50);
    expect(await outcome(PASSPHRASE, { deviceId: device })).toBe('identity.passphrase-locked');
    expect(await enter(PASSPHRASE)).toBe(accountId);
  });

  it('takes no device for known that was another person’s, or was forgotten', async () => {
    const device = await aKnownDevice();
    await truthOf(house.database, 'update known_device set forgotten_at = last_used_at where account_id = $1', [accountId]);
    const other = await givenAPerson(house.database);
    await truthOf(house.database, 'insert into known_device (hash, account_id, first_used_at, last_used_at) values ($1, $2, $3, $3)', [hashOf('of the other'), other.accountId, house.clock.now()]);
    await wrongTries(20);
    for (const deviceId of [device, 'of the other', 'never seen']) expect(await outcome(PASSPHRASE, { deviceId })).toBe('identity.passphrase-locked');
  });

  it('from one address is possible for a workshop, and not for all passphrases of a list', async () => {
    const outcomes: (string | undefined)[] = [];
    for (let tries = 0; tries < 130; tries++) outcomes.push(await outcome(WRONG, { name: `persona.${tries}@leon.example` }));
    expect(outcomes.filter((one) => one === undefined)).toHaveLength(120);
    expect(outcomes.at(-1)).toBe('identity.too-many-tries');
  });

  it('makes a hash of another time anew', async () => {
    const old = await new PassphraseHasher({ memoryCost: 16, timeCost: 2, parallelism: 1 }).hash(PASSPHRASE);
    await truthOf(house.database, 'update account set passphrase_hash = $2 where id = $1', [accountId, old]);
    expect(await enter(PASSPHRASE)).toBe(accountId);
    const [row] = await truthOf<{ hash: string }>(house.database, 'select passphrase_hash as hash from account where id = $1', [accountId]);
    expect(row?.hash).toContain('$m=8,t=1,p=1$');
    expect(await enter(PASSPHRASE)).toBe(accountId);
  });
});

describe('a name that nobody has', () => {
  it('costs the same statements, one comparison and no hash, as a known one, a person without a passphrase, and a demo account in production', async () => {
    const production = await givenIdentity({ database: house.database, variables: { AULA_MODE: 'production' } });
    production.clock.set(house.clock.now().toISOString());
    await house.app.get(DemoPeopleService).seed(system);
    const { email: without } = await givenAPerson(house.database);
    await truthOf(house.database, 'update account set passphrase_hash = null where email = $1', [without]);
    const costs: object[] = [];
    for (const [given, name, passphrase] of [
      [house, email, WRONG], [house, `nadie.${place}@leon.example`, WRONG], [house, without, WRONG], [production, 'jose.munoz@demo.example', DEMO_PASSPHRASE],
    ] as const) {
      const hasher = given.app.get(PassphraseHasher);
      const [isRight, hash] = [jest.spyOn(hasher, 'isRight'), jest.spyOn(hasher, 'hash')];
      const made = await statementsOf(async () => { expect(await given.app.get(PassphraseEntryService).accountOf(visitor, { name, passphrase, address: '10.9.9.9', deviceId: undefined })).toBeUndefined(); });
      costs.push({ made, compared: isRight.mock.calls.length, hashed: hash.mock.calls.length });
      jest.restoreAllMocks();
    }
    expect(costs[0]).toMatchObject({ compared: 1, hashed: 0 });
    for (const cost of costs) expect(cost).toEqual(costs[0]);
    await production.close();
  });

  it('is locked alike after as many tries, and nobody is written to', async () => {
    const name = `nadie.${randomUUID()}@leon.example`;
    const outcomes = await wrongTries(22, { name });
    expect(outcomes.slice(19)).toEqual([undefined, 'identity.passphrase-locked', 'identity.passphrase-locked']);
    await mails();
    expect(await truthOf(house.database, 'select 1 from mail where recipient = $1', [name])).toEqual([]);
  });
});
