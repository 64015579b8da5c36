import { identityApi, identityPermissions } from '@aula/identity/contract';
import type { Problem } from '@aula/platform/contract';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { permissionsOf } from '../roles/permissions-of';
import { Browser } from '../testing/browser';
import { givenAPassphrase, signUpIn } from '../testing/given-a-way-in';
import { aSignUp, givenIdentity } from '../testing/given-identity';

describe('a session over HTTP', () => {
  let house: GivenApplication;
  const lucia = { email: 'lucia@contraloria.example', passphrase: 'cuatro tunas rojas bajo el mezquite' };
  const aBrowser = () => new Browser(house.base);
  beforeAll(async () => {
    house = await givenIdentity();
    await signUpIn(house, aBrowser(), { email: lucia.email });
    await givenAPassphrase(house, lucia.email, lucia.passphrase);
  });
  afterAll(() => house.close());

  it('opens with the code and tells who one is', async () => {
    const browser = aBrowser();
    const body = await signUpIn(house, browser, { email: ' Nueva@Contraloria.example ' });
    expect(browser.header).toMatch(/^__Host-aula=[\w-]{43}; Path=\/; Expires=Wed, 23 Dec 2026 15:00:00 GMT; HttpOnly; Secure; SameSite=Lax$/);
    expect(body.account).toEqual({
      id: expect.any(String) as string, givenNames: 'Lucía', firstSurname: 'Ng', secondSurname: 'Ríos', email: 'nueva@contraloria.example', userName: null, language: 'es', isDemo: false,
      municipality: { key: '08037', name: 'Juárez', stateKey: '08', stateName: 'Chihuahua', timeZone: 'America/Ciudad_Juarez' },
      agency: 'Contraloría', position: 'Contralora', notice: 'known', roles: [{ role: 'learner', scope: 'own', key: '' }], permissions: [...permissionsOf(['learner'], [identityPermissions])].sort(),
    });
    expect((await browser.send(identityApi.readSession)).body).toEqual(body);
  });

  it('signs in with the e-mail as people type it', async () => {
    const browser = aBrowser();
    expect((await browser.send(identityApi.signIn, { ...lucia, email: '  LUCIA@Contraloria.example' })).status).toBe(201);
    expect((await browser.send(identityApi.readSession)).body.account?.givenNames).toBe('Lucía');
  });

  it('answers a wrong passphrase and an unknown e-mail alike', async () => {
    const wrong = await aBrowser().send<Problem>(identityApi.signIn, { ...lucia, passphrase: 'no es esta, ni de lejos' });
    const unknown = await aBrowser().send<Problem>(identityApi.signIn, { ...lucia, email: 'nadie@contraloria.example' });
    for (const { status, body } of [wrong, unknown]) expect([status, body.code]).toEqual([401, 'identity.wrong-credentials']);
  });

  it('gives a new id at each sign-in, ends the one before, and takes none from outside', async () => {
    const browser = aBrowser();
    browser.cookie = `__Host-aula=${'x'.repeat(43)}`;
    await browser.send(identityApi.signIn, lucia);
    const first = browser.cookie;
    expect(first).not.toContain('xxxx');
    await browser.send(identityApi.signIn, lucia);
    expect(browser.cookie).not.toBe(first);
    const thief = aBrowser();
    thief.cookie = first;
    expect((await thief.send(identityApi.readSession)).body.account).toBeNull();
    expect((await browser.send(identityApi.readSession)).body.account).not.toBeNull();
  });

  it('dies at sign-out, also for who kept the cookie', async () => {
    const browser = aBrowser();
    await browser.send(identityApi.signIn, lucia);
    const kept = aBrowser();
    kept.cookie = browser.cookie;
    expect((await browser.send(identityApi.signOut)).body).toEqual({});
    expect(browser.header).toMatch(/^__Host-aula=; Max-Age=0; .*Secure/);
    expect((await kept.send(identityApi.readSession)).body.account).toBeNull();
    expect((await aBrowser().send(identityApi.signOut)).status).toBe(200);
  });

  it('keeps a hash of the id and when it was last seen, to five minutes', async () => {
    const browser = aBrowser();
    await browser.send(identityApi.signIn, lucia);
    const seen = async () => (await truthOf<{ seen: Date; browser: string; system: string }>(house.database, 'select last_seen_at as seen, browser, system from session order by created_at desc, last_seen_at desc limit 1'))[0];
    const start = house.clock.now().getTime();
    expect(await truthOf(house.database, `select 1 from session where encode(hash, 'escape') like '%' || $1 || '%'`, [browser.cookie.split('=')[1]])).toEqual([]);
    house.clock.advance(4 * 60_000);
    await browser.send(identityApi.readSession);
    expect((await seen())?.seen.getTime()).toBe(start);
    house.clock.advance(60_000);
    await browser.send(identityApi.readSession);
    expect(await seen()).toEqual({ seen: house.clock.now(), browser: 'Firefox', system: 'Linux' });
  });

  it('ends after thirty days', async () => {
    const browser = aBrowser();
    await browser.send(identityApi.signIn, lucia);
    house.clock.advance(30 * 86_400_000 - 1);
    expect((await browser.send(identityApi.readSession)).body.account).not.toBeNull();
    house.clock.advance(1);
    expect((await browser.send(identityApi.readSession)).body.account).toBeNull();
  });

  it.each(['email', 'municipalityKey', 'acceptedNotice'])('names the field %s when it is missing', async (field) => {
    const { [field as 'email']: _left, ...form } = aSignUp();
    const { status, body } = await aBrowser().send<Problem>(identityApi.signUp, form);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.path).toBe(`body.${field}`);
  });
});
