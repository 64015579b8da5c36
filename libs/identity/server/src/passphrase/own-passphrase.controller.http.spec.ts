import { randomUUID } from 'node:crypto';
import { identityApi } from '@aula/identity/contract';
import { credentialsApi, type OwnPassphrase } from '@aula/identity/contract/credentials';
import type { Problem } from '@aula/platform/contract';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { mailedTo } from '../testing';
import { Browser } from '../testing/browser';
import { signUpIn } from '../testing/given-a-way-in';
import { givenIdentity } from '../testing/given-identity';

const FIRST = 'cuatro tunas rojas bajo el mezquite';
const SECOND = 'siete nubes lentas sobre la sierra';

describe('one’s own passphrase', () => {
  let house: GivenApplication;
  let phone: Browser;
  let email: string;
  let number = 0;
  beforeAll(async () => { house = await givenIdentity(); });
  afterAll(() => house.close());
  beforeEach(async () => {
    email = `persona.${++number}@leon.example`;
    phone = new Browser(house.base);
    await signUpIn(house, phone, { email });
  });

  const read = async (browser = phone) => (await browser.send<OwnPassphrase>(credentialsApi.readOwnPassphrase)).body;
  const save = async (body: object, browser = phone) => (await browser.send<Problem>(credentialsApi.saveOwnPassphrase, body)).body.code;
  const mayEnter = async (passphrase: string) => (await new Browser(house.base).send(identityApi.signIn, { email, passphrase })).status === 201;
  const isIn = async (browser: Browser) => (await browser.send(identityApi.readSession)).body.account !== null;
  const later = () => { house.clock.advance(16 * 60_000); };
  async function byCode(browser: Browser): Promise<void> {
    await browser.send(identityApi.askForCode, { email });
    await browser.send(identityApi.signInByCode, { email, code: (await mailedTo(house.database, email)).code, attempt: randomUUID() });
  }

  it('is set by whoever has just used a code, and opens the account from then on', async () => {
    expect(await read()).toEqual({ isSet: false, proof: 'nothing' });
    expect(await save({ passphrase: FIRST })).toBeUndefined();
    expect(await mayEnter(FIRST)).toBe(true);
    later();
    expect(await read()).toEqual({ isSet: true, proof: 'passphrase' });
  });

  it('is not set by whoever finds a session that is open', async () => {
    later();
    expect(await read()).toEqual({ isSet: false, proof: 'code' });
    expect(await save({ passphrase: FIRST })).toBe('identity.code-needed');
    expect(await save({ passphrase: FIRST, present: FIRST })).toBe('identity.code-needed');
  });

  it('is changed by whoever knows the present one', async () => {
    await save({ passphrase: FIRST });
    later();
    expect(await save({ passphrase: SECOND })).toBe('identity.present-passphrase-wrong');
    expect(await save({ passphrase: SECOND, present: 'no es esta, ni de lejos' })).toBe('identity.present-passphrase-wrong');
    expect(await mayEnter(SECOND)).toBe(false);
    expect(await save({ passphrase: SECOND, present: FIRST })).toBeUndefined();
    expect([await mayEnter(SECOND), await mayEnter(FIRST)]).toEqual([true, false]);
    expect(await save({ passphrase: SECOND, present: FIRST })).toBeUndefined(); // the answer was lost
  });

  it('once forgotten is set anew with a code, which ends every other session and tells the person', async () => {
    await save({ passphrase: FIRST });
    later();
    const laptop = new Browser(house.base);
    await byCode(laptop);
    expect(await isIn(phone)).toBe(true);
    expect(await save({ passphrase: SECOND }, laptop)).toBeUndefined();
    expect([await isIn(laptop), await isIn(phone)]).toEqual([true, false]);
    expect([await mayEnter(SECOND), await mayEnter(FIRST)]).toEqual([true, false]);
    const told = await truthOf<{ subject: string }>(house.database, `select subject from mail where recipient = $1 and key like 'identity.passphrase-changed:%'`, [email]);
    expect(told).toEqual([{ subject: 'Tu contraseña cambió' }, { subject: 'Tu contraseña cambió' }]);
    const known = await truthOf<{ known: boolean }>(house.database, 'select forgotten_at is null as known from known_device where account_id = (select id from account where email = $1) order by first_used_at', [email]);
    expect(known.slice(0, 2)).toEqual([{ known: false }, { known: true }]);
  });

  it('cannot be guessed by whoever has stolen a session', async () => {
    await save({ passphrase: FIRST });
    later();
    const thief = phone.at(house.base);
    for (let tries = 0; tries < 50; tries++) {
      await save({ passphrase: SECOND, present: `intento número ${tries}` }, thief);
      house.clock.advance(60_000);
    }
    expect(await save({ passphrase: SECOND, present: FIRST }, thief)).toBe('identity.passphrase-locked');
  });

  it.each(['contraseña segura', 'Lucía Ng Ríos 2026', 'Juárez, Chihuahua 1', 'Per aspera ad astra'])('is not «%s»', async (passphrase) => {
    expect(await save({ passphrase })).toBe('identity.passphrase-too-common');
  });

  it('has fifteen characters or more', async () => {
    expect(await save({ passphrase: 'catorce letras' })).toBe('request.invalid');
  });
});
