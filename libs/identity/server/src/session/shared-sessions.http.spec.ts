import { randomUUID } from 'node:crypto';
import { identityApi, type OwnSessions } from '@aula/identity/contract';
import { credentialsApi, type RecoveryCodes, type TwoStepKey } from '@aula/identity/contract/credentials';
import { invitingApi } from '@aula/identity/contract/inviting';
import { system } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { InvitationCodesService } from '../invitation/invitation-codes.service';
import { RecoveriesService } from '../recovery/recoveries.service';
import { aMakeInvitationCode, anAcceptance } from '../testing/an-invitation';
import { Browser } from '../testing/browser';
import { fromBase32 } from '../testing/from-base32';
import { givenAPassphrase, PASSPHRASE, signUpIn } from '../testing/given-a-way-in';
import { aSignUp, givenIdentity } from '../testing/given-identity';
import { mailedTo } from '../testing/mailed-to';
import { codeAt, stepAt } from '../two-step/totp';

const MINUTE = 60_000;

describe('a session on a device that others use too', () => {
  let house: GivenApplication;
  let phone: Browser;
  let email: string;
  let number = 0;
  beforeAll(async () => { house = await givenIdentity(); });
  afterAll(() => house.close());

  beforeEach(async () => {
    email = `oficialia.${++number}@guazapares.example`;
    await signUpIn(house, new Browser(house.base), { email });
    await givenAPassphrase(house, email);
    phone = new Browser(house.base);
  });

  const enter = (browser = phone, isShared = true) => browser.send(identityApi.signIn, { email, passphrase: PASSPHRASE, isShared });
  const isIn = async (browser = phone) => (await browser.send(identityApi.readSession)).body.account !== null;
  const isShared = async (browser = phone) => (await browser.send(identityApi.readSession)).body.isShared;
  const later = (minutes: number) => { house.clock.advance(minutes * MINUTE); };
  const keyOf = async (browser: Browser) => (await browser.send<{ key: string }>(identityApi.readWorkKey)).body.key;

  it('ends with the browser, leaves no known device, and no copy of any answer', async () => {
    expect((await enter()).body).toMatchObject({ isShared: true, account: { email } });
    expect(phone.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-aula=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)]);
    expect(await isShared()).toBe(true);
    expect(phone.headers.get('cache-control')).toBe('no-store');
    const [device] = await truthOf(house.database, 'select count(*)::int as count from known_device d join account a on a.id = d.account_id where a.email = $1', [email]);
    expect(device).toEqual({ count: 1 }); // of the browser in which the account was opened
  });

  it('takes back what made the device known to whoever was in it before', async () => {
    await enter(phone, false);
    await enter();
    expect(phone.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^__Host-aula-device=; Max-Age=0;/));
  });

  it('lives on while it is used, and is dead half an hour after', async () => {
    await enter();
    for (const minutes of [29, 29, 29]) {
      later(minutes);
      expect(await isIn()).toBe(true);
    }
    later(31);
    expect([await isIn(), await isIn(phone.at(house.base))]).toEqual([false, false]);
  });

  it('is no older than any other, however much it is used', async () => {
    await enter();
    await truthOf(house.database, `update session set created_at = created_at - interval '30 days' + interval '10 minutes' where is_shared and revoked_at is null`);
    later(9);
    expect(await isIn()).toBe(true);
    later(2);
    expect(await isIn()).toBe(false);
  });

  it('does not change what other sessions are', async () => {
    await enter(phone, false);
    const end = () => truthOf(house.database, 'select s.expires_at from session s join account a on a.id = s.account_id where a.email = $1 order by s.created_at, s.expires_at', [email]);
    const before = await end();
    later(31);
    expect([await isIn(), await isShared()]).toEqual([true, undefined]);
    expect(phone.headers.get('cache-control')).toBe('private, no-cache');
    later(24 * 60);
    expect(await isIn()).toBe(true);
    expect(await end()).toEqual(before);
  });

  it('is told from the others in the list, and gone from it when it has ended', async () => {
    await enter();
    const other = new Browser(house.base);
    await enter(other, false);
    const listed = async () => (await other.send<OwnSessions>(identityApi.listSessions)).body.items.filter(({ isThis }) => !isThis).map((session) => session.isShared);
    expect(await listed()).toEqual(expect.arrayContaining([true]));
    later(31);
    expect(await listed()).not.toContain(true);
  });

  it.each(['code', 'link'] as const)('comes by the mailed %s too', async (way) => {
    later(30);
    await phone.send(identityApi.askForCode, { email });
    const { code, link } = await mailedTo(house.database, email);
    const attempt = randomUUID();
    const { body } = way === 'code' ? await phone.send(identityApi.signInByCode, { email, code, attempt, isShared: true }) : await phone.send(identityApi.signInByLink, { link, attempt, isShared: true });
    expect(body.isShared).toBe(true);
  });

  it('comes after the second step when it was asked for in the first', async () => {
    await enter(phone, false);
    const { key } = (await phone.send<TwoStepKey>(credentialsApi.startTwoStep)).body;
    const code = () => { house.clock.advance(30_000); return codeAt(fromBase32(key), stepAt(house.clock.now())); };
    expect((await phone.send<RecoveryCodes>(credentialsApi.confirmTwoStep, { code: code() })).body.codes).toHaveLength(10);
    expect((await enter()).body).toEqual({ account: null, step: 'enter-code' });
    expect((await phone.send(credentialsApi.enterSecondStep, { code: code() })).body).toMatchObject({ isShared: true, account: { email } });
    expect(await isShared()).toBe(true);
  });

  it('comes with an invitation, and with the liaison’s sheet', async () => {
    const { code } = await house.app.get(InvitationCodesService).make(system, aMakeInvitationCode());
    const { body } = await phone.send(invitingApi.acceptInvitation, { ...anAcceptance({ userName: 'nabor.compartido' }), isShared: true }, { params: { code } });
    expect(body.isShared).toBe(true);
    const sheet = await house.app.get(RecoveriesService).issue(system, body.account?.id ?? '');
    const again = await new Browser(house.base).send(invitingApi.recover, { userName: 'nabor.compartido', code: sheet.code, passphrase: 'siete faroles junto al río Conchos', attempt: randomUUID(), isShared: true });
    expect(again.body.isShared).toBe(true);
  });

  it('gives its person the same key each time, nobody else the same, and a visitor none', async () => {
    await enter();
    const key = await keyOf(phone);
    expect([Buffer.from(key, 'base64url').length, phone.headers.get('cache-control')]).toEqual([32, 'no-store']);
    await enter();
    expect(await keyOf(phone)).toBe(key);
    const ordinary = new Browser(house.base);
    await enter(ordinary, false);
    expect([await keyOf(ordinary), ordinary.headers.get('cache-control')]).toEqual([key, 'no-store']);
    const stranger = new Browser(house.base);
    await signUpIn(house, stranger, aSignUp({ email: `otra.${number}@guazapares.example` }));
    expect(await keyOf(stranger)).not.toBe(key);
    expect((await new Browser(house.base).send(identityApi.readWorkKey)).status).toBe(401);
  });
});
