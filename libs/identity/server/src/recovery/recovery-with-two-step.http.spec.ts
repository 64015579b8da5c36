import { randomUUID } from 'node:crypto';
import { identityApi } from '@aula/identity/contract';
import { credentialsApi, type RecoveryCodes, type TwoStepKey } from '@aula/identity/contract/credentials';
import { invitingApi } from '@aula/identity/contract/inviting';
import type { Problem } from '@aula/platform/contract';
import { system } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { InvitationCodesService } from '../invitation/invitation-codes.service';
import { aMakeInvitationCode, anAcceptance } from '../testing/an-invitation';
import { Browser } from '../testing/browser';
import { givenIdentity } from '../testing/given-identity';
import { TwoStepSecrets } from '../two-step/two-step-secrets';
import { codeAt, stepAt } from '../two-step/totp';
import { TwoStepReset } from '../two-step/two-step-reset.service';
import { RecoveriesService } from './recoveries.service';

const OLD = 'cuatro tunas rojas bajo el mezquite';
const NEW = 'siete faroles junto al río Conchos';

describe('a sheet for an account with a second step', () => {
  let house: GivenApplication;
  let phone: Browser;
  let accountId: string;
  let userName: string;
  let paper: string[];
  let number = 0;
  beforeAll(async () => { house = await givenIdentity({ variables: { AULA_MODE: 'production' } }); });
  afterAll(() => house.close());

  beforeEach(async () => {
    phone = new Browser(house.base);
    userName = `dos.pasos.${++number}`;
    const { code } = await house.app.get(InvitationCodesService).make(system, aMakeInvitationCode());
    const { body } = await phone.send(invitingApi.acceptInvitation, anAcceptance({ userName, passphrase: OLD, attempt: randomUUID() }), { params: { code } });
    accountId = body.account?.id ?? '';
    await phone.send<TwoStepKey>(credentialsApi.startTwoStep);
    paper = (await phone.send<RecoveryCodes>(credentialsApi.confirmTwoStep, { code: await telephone() })).body.codes;
  });

  async function telephone(): Promise<string> {
    house.clock.advance(30_000);
    const [kept] = await truthOf<{ secret: Buffer }>(house.database, 'select secret from two_step where account_id = $1', [accountId]);
    return codeAt(house.app.get(TwoStepSecrets).open(kept?.secret ?? Buffer.alloc(0), accountId), stepAt(house.clock.now()));
  }
  async function recover(): Promise<Browser> {
    const { code } = await house.app.get(RecoveriesService).issue(system, accountId);
    const library = new Browser(house.base);
    const { body } = await library.send(invitingApi.recover, { userName, code, passphrase: NEW, attempt: randomUUID() });
    expect(body).toEqual({ account: null, step: 'enter-code' });
    return library;
  }
  const isIn = async (browser: Browser) => (await browser.send(identityApi.readSession)).body.account !== null;
  const signIn = async (passphrase: string) => (await new Browser(house.base).send(identityApi.signIn, { email: userName, passphrase })).body;

  it('sets the passphrase and opens nothing: whoever has the sheet has not the telephone', async () => {
    const library = await recover();
    expect([library.cookie, await isIn(library), await isIn(phone)]).toEqual(['', false, false]);
    expect(await truthOf(house.database, 'select 1 from session where account_id = $1 and revoked_at is null', [accountId])).toEqual([]);
    expect((await library.send<Problem>(credentialsApi.enterSecondStep, { code: '000000' })).body.code).toBe('identity.second-code-wrong');
    expect(await signIn(NEW)).toEqual({ account: null, step: 'enter-code' });
    expect(await signIn(OLD)).toMatchObject({ code: 'identity.wrong-credentials' });
  });

  it.each([['the telephone', telephone], ['paper', () => Promise.resolve(paper[0] ?? '')]])('lets in with %s', async (_what, second) => {
    const library = await recover();
    expect((await library.send(credentialsApi.enterSecondStep, { code: await second() })).body.account).toMatchObject({ userName });
    expect(await isIn(library)).toBe(true);
  });

  it('is followed by a reset where both are lost, also for whoever has no e-mail', async () => {
    await recover();
    expect(await house.app.get(TwoStepReset).resetByEmail(system, userName.toUpperCase())).toBe(true);
    expect((await signIn(NEW)).account).toMatchObject({ userName });
  });
});
