import { identityApi, type OwnSessions } from '@aula/identity/contract';
import type { Problem } from '@aula/platform/contract';
import { type GivenApplication } from '@aula/platform/testing';
import { Browser } from '../testing/browser';
import { givenAPassphrase, PASSPHRASE, signUpIn } from '../testing/given-a-way-in';
import { givenIdentity } from '../testing/given-identity';

const ON_A_PHONE = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';

describe('one’s own sessions', () => {
  let house: GivenApplication;
  /** A second instance of the API on the same database. */
  let other: GivenApplication;
  let laptop: Browser;
  let phone: Browser;
  let number = 0;

  beforeAll(async () => {
    house = await givenIdentity();
    other = await givenIdentity({ database: house.database });
  });
  afterAll(async () => {
    await other.close();
    await house.close();
  });

  const isIn = async (browser: Browser) => (await browser.send(identityApi.readSession)).body.account !== null;
  const listOf = async (browser: Browser) => (await browser.send<OwnSessions>(identityApi.listSessions)).body.items;
  const end = (browser: Browser, sessionId: string) => browser.send<OwnSessions>(identityApi.endSession, undefined, { params: { sessionId } });
  const idOf = async (browser: Browser) => (await listOf(browser))[0]?.id ?? '';

  beforeEach(async () => {
    const email = `persona.${++number}@contraloria.example`;
    laptop = new Browser(house.base);
    phone = new Browser(house.base, ON_A_PHONE);
    await signUpIn(house, laptop, { email });
    await givenAPassphrase(house, email);
    house.clock.advance(60_000);
    await phone.send(identityApi.signIn, { email, passphrase: PASSPHRASE });
    other.clock.set(house.clock.now().toISOString());
  });

  it('are told apart: this one first, each with its device and its times, and no hash', async () => {
    const now = house.clock.now();
    const items = await listOf(laptop);
    expect(items).toEqual([
      { id: expect.any(String) as string, browser: 'Firefox', system: 'Linux', startedAt: new Date(now.getTime() - 60_000).toISOString(), lastSeenAt: expect.any(String) as string, isShared: false, isThis: true },
      { id: expect.any(String) as string, browser: 'Chrome', system: 'Android', startedAt: now.toISOString(), lastSeenAt: now.toISOString(), isShared: false, isThis: false },
    ]);
    expect((await listOf(phone)).map(({ browser, isThis }) => [browser, isThis])).toEqual([['Chrome', true], ['Firefox', false]]);
  });

  it('one that is ended is dead at once, on every instance', async () => {
    expect(await isIn(phone.at(other.base))).toBe(true);
    const { status, body } = await end(laptop, await idOf(phone));
    expect([status, body.items.map(({ isThis }) => isThis)]).toEqual([200, [true]]);
    for (const base of [house.base, other.base]) {
      expect(await isIn(phone.at(base))).toBe(false);
      expect((await phone.at(base).send<Problem>(identityApi.listSessions)).body.code).toBe('request.not-signed-in');
      expect(await isIn(laptop.at(base))).toBe(true);
    }
  });

  it('ended again, as after an answer that was lost, changes nothing', async () => {
    const id = await idOf(phone);
    const first = await end(laptop, id);
    house.clock.advance(1_000);
    expect(await end(laptop, id)).toEqual(first);
  });

  it('all others end together, and only one’s own', async () => {
    const [stranger, third] = [new Browser(house.base), new Browser(house.base)];
    await signUpIn(house, stranger, { email: `otra.${number}@contraloria.example` });
    await third.send(identityApi.signIn, { email: `persona.${number}@contraloria.example`, passphrase: PASSPHRASE });
    const { body } = await laptop.at(other.base).send<OwnSessions>(identityApi.endOtherSessions);
    expect(body.items.map(({ isThis }) => isThis)).toEqual([true]);
    expect(await Promise.all([laptop, phone, third, stranger].map(isIn))).toEqual([true, false, false, true]);
  });

  it('somebody else’s cannot be ended, nor told from one that is not there', async () => {
    const stranger = new Browser(house.base);
    await signUpIn(house, stranger, { email: `tercera.${number}@contraloria.example` });
    const tried = await end(stranger, await idOf(laptop));
    expect(tried).toEqual(await end(stranger, '00000000-0000-4000-8000-000000000000'));
    expect(await isIn(laptop)).toBe(true);
  });

  it('two that end each other at the same moment never both stay', async () => {
    const [ofLaptop, ofPhone] = [await idOf(laptop), await idOf(phone)];
    await Promise.all([end(laptop, ofPhone), end(phone.at(other.base), ofLaptop)]);
    expect([await isIn(laptop), await isIn(phone)]).not.toEqual([true, true]);
  });

  it('are not listed once their thirty days are over', async () => {
    house.clock.advance(30 * 86_400_000 - 30_000);
    // The laptop signed in a minute earlier.
    expect(await isIn(laptop)).toBe(false);
    expect((await listOf(phone)).map(({ browser }) => browser)).toEqual(['Chrome']);
  });

  it('are closed to visitors', async () => {
    for (const endpoint of [identityApi.listSessions, identityApi.endOtherSessions]) {
      expect((await new Browser(house.base).send<Problem>(endpoint)).body.code).toBe('request.not-signed-in');
    }
  });
});
