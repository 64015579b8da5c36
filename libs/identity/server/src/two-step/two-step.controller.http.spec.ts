import { identityApi, type RoleWithScope } from '@aula/identity/contract';
import { credentialsApi, type RecoveryCodes, type TwoStep, type TwoStepKey } from '@aula/identity/contract/credentials';
import type { Problem } from '@aula/platform/contract';
import { system, visitor } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { AccountsService } from '../account/accounts.service';
import { givenAPerson } from '../testing';
import { Browser } from '../testing/browser';
import { fromBase32 } from '../testing/from-base32';
import { givenAPassphrase, PASSPHRASE } from '../testing/given-a-way-in';
import { givenIdentity } from '../testing/given-identity';
import { SecondCodesService } from './second-codes.service';
import { codeAt, stepAt } from './totp';
import { TwoStepReset } from './two-step-reset.service';

const COORDINATOR: RoleWithScope = { role: 'coordinator', scope: 'state', key: '21' };
const LEARNER: RoleWithScope = { role: 'learner', scope: 'own', key: '' };

describe('the second step', () => {
  let house: GivenApplication;
  let email: string;
  let accountId: string;
  let browser: Browser;
  let key: Buffer;
  beforeAll(async () => { house = await givenIdentity({ variables: { AULA_MODE: 'production', DATABASE_POOL: '10' } }); });
  afterAll(() => house.close());

  async function given(...roles: RoleWithScope[]): Promise<void> {
    ({ email, accountId } = await givenAPerson(house.database, { roles }));
    await givenAPassphrase(house, email);
    browser = new Browser(house.base);
    await signIn();
  }
  const signIn = (from = browser) => from.send(identityApi.signIn, { email, passphrase: PASSPHRASE });
  const enter = (code: string, from = browser) => from.send<Problem & { account?: object | null }>(credentialsApi.enterSecondStep, { code });
  const state = async () => (await browser.send<TwoStep>(credentialsApi.readTwoStep)).body;
  /** As the telephone shows it now; each call a half minute later, as none is taken twice. */
  function code(): string {
    house.clock.advance(30_000);
    return codeAt(key, stepAt(house.clock.now()));
  }
  async function setUp(): Promise<string[]> {
    const { body } = await browser.send<TwoStepKey>(credentialsApi.startTwoStep);
    key = fromBase32(body.key);
    return (await browser.send<RecoveryCodes>(credentialsApi.confirmTwoStep, { code: code() })).body.codes;
  }

  it('is owed by a coordinator, whose session opens nothing but their own until it is set up', async () => {
    await given(COORDINATOR, LEARNER);
    const session = (await browser.send(identityApi.readSession)).body;
    expect(session.step).toBe('set-up');
    expect(session.account?.permissions).not.toContain('identity.role.grant');
    expect((await house.app.get(AccountsService).actorOf(accountId)).territory).toEqual([]);
    expect(await state()).toEqual({ isOn: false, isRequired: true, recoveryCodesLeft: 0 });
    expect(await setUp()).toHaveLength(10);
    expect((await browser.send(identityApi.readSession)).body.step).toBeUndefined();
    expect((await house.app.get(AccountsService).actorOf(accountId)).territory).toEqual(['21']);
    expect(await state()).toEqual({ isOn: true, isRequired: true, recoveryCodesLeft: 10 });
  });

  it('is owed by a coordinator’s substitute too, and not turned off by them', async () => {
    await given(LEARNER);
    const codes = await setUp();
    const holder = await givenAPerson(house.database, { roles: [COORDINATOR] });
    await truthOf(house.database, 'update role_assignment set substitute_id = $2, substitute_from = starts_at where account_id = $1', [holder.accountId, accountId]);
    expect((await state()).isRequired).toBe(true);
    expect((await browser.send<Problem>(credentialsApi.turnOffTwoStep, { code: codes[0] })).body.code).toBe('identity.two-step-required');
  });

  it('is lifted in the demo', async () => {
    const demo = await givenIdentity({ database: house.database });
    await given(COORDINATOR);
    demo.clock.set(house.clock.now().toISOString());
    const other = new Browser(demo.base);
    expect((await signIn(other)).body).toMatchObject({ account: { email } });
    expect((await other.send(identityApi.readSession)).body.step).toBeUndefined();
    await demo.close();
  });

  it('asks for a code after the passphrase, and there is no session before', async () => {
    await given(LEARNER);
    await setUp();
    const phone = new Browser(house.base);
    expect((await signIn(phone)).body).toEqual({ account: null, step: 'enter-code' });
    expect((await phone.send(identityApi.readSession)).body.account).toBeNull();
    expect((await enter('000000', phone)).body.code).toBe('identity.second-code-wrong');
    expect((await enter(code(), phone)).body.account).toMatchObject({ email });
    expect((await phone.send(identityApi.readSession)).body.account).not.toBeNull();
  });

  it('takes no code twice, also not of two browsers at the same moment', async () => {
    await given(LEARNER);
    await setUp();
    const browsers = Array.from({ length: 8 }, () => new Browser(house.base));
    for (const one of browsers) await signIn(one);
    const once = code();
    const answers = await Promise.all(browsers.map((one) => enter(once, one)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await enter(once, browsers.at(-1))).status).not.toBe(201);
  });

  it('is taken with a code from paper too, each once', async () => {
    await given(LEARNER);
    const [first = '', second = ''] = await setUp();
    await signIn();
    expect((await enter(first.toLowerCase())).status).toBe(201);
    await signIn();
    expect((await enter(first)).body.code).toBe('identity.second-code-wrong');
    expect((await enter(second)).status).toBe(201);
    expect((await state()).recoveryCodesLeft).toBe(8);
    const { codes } = (await browser.send<RecoveryCodes>(credentialsApi.renewRecoveryCodes, { code: code() })).body;
    expect((await state()).recoveryCodesLeft).toBe(10);
    await signIn();
    const third = (await enter(codes[2] ?? '')).status;
    expect([codes.includes(second), third]).toEqual([false, 201]);
  });

  it('cannot be guessed, and whoever was shut out that way enters with a code from paper', async () => {
    await given(LEARNER);
    const [paper = ''] = await setUp();
    const codes = house.app.get(SecondCodesService);
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, number) => codes.take(visitor, accountId, String(number).padStart(6, '0')).catch((error: unknown) => (error as { code: string }).code)));
    expect(outcomes.filter((one) => one === false).length).toBeLessThanOrEqual(6);
    await signIn();
    expect((await enter(codeAt(key, stepAt(house.clock.now()) + 1))).body.code).toBe('identity.too-many-tries');
    expect((await enter(paper)).status).toBe(201);
  });

  it('is over after ten minutes, and is nobody’s without the first one', async () => {
    await given(LEARNER);
    await setUp();
    await signIn();
    house.clock.advance(10 * 60_000);
    expect((await enter(code())).body.code).toBe('identity.second-step-over');
    expect((await enter(code(), new Browser(house.base))).body.code).toBe('identity.second-step-over');
  });

  it('is turned off by whoever may, with a code; not by whom a role asks for it', async () => {
    await given(LEARNER);
    await setUp();
    const off = async (typed: string) => (await browser.send<Problem>(credentialsApi.turnOffTwoStep, { code: typed })).body.code;
    expect(await off('000000')).toBe('identity.second-code-wrong');
    expect(await off(code())).toBeUndefined();
    expect((await signIn()).body.account).toMatchObject({ email });
    const told = await truthOf<{ subject: string }>(house.database, 'select subject from mail where recipient = $1 order by queued_at', [email]);
    expect(told.map(({ subject }) => subject)).toEqual(['Tu cuenta ahora pide un segundo paso', 'Tu cuenta ya no pide un segundo paso']);
    await given(COORDINATOR);
    await setUp();
    expect(await off(code())).toBe('identity.two-step-required');
  });

  it('is begun only in a session that is fresh, with the same key for a while', async () => {
    await given(LEARNER);
    const start = async () => (await browser.send<TwoStepKey & Problem>(credentialsApi.startTwoStep)).body;
    const { key: first, address } = await start();
    expect(address).toContain(`secret=${first.replaceAll(' ', '')}`);
    expect((await start()).key).toBe(first);
    house.clock.advance(15 * 60_000);
    expect((await start()).code).toBe('identity.code-needed');
    await signIn();
    expect((await start()).key).not.toBe(first);
  });

  it('is reset by an administrator for whoever lost everything: all their sessions end, and they are told', async () => {
    await given(COORDINATOR);
    await setUp();
    const administrator = (await givenAPerson(house.database, { municipalityKey: null, roles: [{ role: 'administrator', scope: 'all', key: '' }] })).actor;
    const twoSteps = house.app.get(TwoStepReset);
    await expect(twoSteps.reset((await givenAPerson(house.database)).actor, accountId)).rejects.toMatchObject({ code: 'request.not-allowed' });
    expect(await twoSteps.reset(administrator, accountId)).toBe(true);
    const entries = () => truthOf(house.database, `select actor_id as actor, subjects from audit_entry where action = 'identity.two-step.reset'`);
    expect(await entries()).toEqual([{ actor: administrator.id, subjects: [accountId] }]);
    expect(await twoSteps.resetByEmail(system, ` ${email.toUpperCase()}`)).toBe(false); // there is none any more
    expect(await entries()).toHaveLength(1);
    expect((await browser.send(identityApi.readSession)).body.account).toBeNull();
    expect((await signIn()).body.step).toBe('set-up');
    expect(await truthOf(house.database, `select 1 from mail where recipient = $1 and key like 'identity.two-step-reset:%'`, [email])).toHaveLength(1);
  });

  it('sealed with a key of the server that is gone takes no code, and is reset by the command line', async () => {
    await given(LEARNER);
    await setUp();
    await truthOf(house.database, 'update two_step set secret = sha256(secret) where account_id = $1', [accountId]);
    await signIn();
    expect((await enter(code())).body.code).toBe('identity.second-code-wrong');
    expect(await house.app.get(TwoStepReset).resetByEmail(system, email)).toBe(true);
    expect((await signIn()).body.account).toMatchObject({ email });
  });

  it('goes on under a new key of the server while the one of before stands, and without it once a code was taken', async () => {
    await given(LEARNER);
    const [first, second] = await setUp();
    const NEW_KEY = 'otra'.repeat(10);
    const open = async (variables: Record<string, string>) => {
      const other = await givenIdentity({ database: house.database, variables: { AULA_MODE: 'production', SECRET_KEY: NEW_KEY, ...variables } });
      return { other, at: (typed: string) => {
        other.clock.set(house.clock.now().toISOString());
        const phone = new Browser(other.base);
        return signIn(phone).then(() => enter(typed, phone)).then(({ body }) => body.code ?? body.account);
      } };
    };
    const during = await open({ SECRET_KEY_PREVIOUS: house.environment.SECRET_KEY });
    const after = await open({});
    expect(await after.at(code())).toBe('identity.second-code-wrong');
    expect(await during.at(first ?? '')).toMatchObject({ email });
    expect(await during.at(code())).toMatchObject({ email });
    expect(await after.at(code())).toMatchObject({ email });
    expect(await after.at(second ?? '')).toBe('identity.second-code-wrong'); // paper of before needs the key of before
    await Promise.all([during.other.close(), after.other.close()]);
  });

  it('keeps neither key nor codes where they could be read', async () => {
    await given(LEARNER);
    const codes = await setUp();
    const [row] = await truthOf<{ secret: Buffer }>(house.database, 'select * from two_step where account_id = $1', [accountId]);
    expect(row?.secret.includes(key)).toBe(false);
    for (const one of codes) expect(JSON.stringify(row)).not.toContain(one);
  });
});
