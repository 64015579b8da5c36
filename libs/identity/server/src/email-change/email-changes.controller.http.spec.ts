import { randomUUID } from 'node:crypto';
import { type CodeAsked, identityApi } from '@aula/identity/contract';
import { credentialsApi } from '@aula/identity/contract/credentials';
import type { Problem } from '@aula/platform/contract';
import { type GivenApplication, statementsOf, truthOf, withClient } from '@aula/platform/testing';
import { mailedTo } from '../testing';
import { Browser } from '../testing/browser';
import { givenAPassphrase, PASSPHRASE, signUpIn } from '../testing/given-a-way-in';
import { aSignUp, givenIdentity } from '../testing/given-identity';

const DAY = 86_400_000;

describe('changing the e-mail', () => {
  let house: GivenApplication;
  let phone: Browser;
  let email: string;
  let wanted: string;
  let number = 0;
  beforeAll(async () => { house = await givenIdentity(); });
  afterAll(() => house.close());
  beforeEach(async () => {
    [email, wanted] = [`antes.${++number}@leon.example`, `despues.${number}@leon.example`];
    phone = new Browser(house.base);
    await signUpIn(house, phone, { email });
  });

  const ask = async (to = wanted, browser = phone) => (await browser.send<CodeAsked & Problem>(credentialsApi.askForEmail, { email: to })).body;
  const change = async (code: string, to = wanted, browser = phone) => (await browser.send<Problem>(credentialsApi.changeEmail, { email: to, code })).body.code;
  const emailNow = async () => (await phone.send(identityApi.readSession)).body.account?.email;
  const mailsTo = (to: string) => truthOf<{ subject: string; text: string }>(house.database, 'select subject, text from mail where recipient = $1 order by queued_at, key', [to]);
  /** `work` meets an account that somebody else is opening with the address, and has not committed yet. */
  function whileOpening<Answer>(address: string, work: () => Promise<Answer>): Promise<Answer> {
    return withClient(house.database.superuserUrl, async (client) => {
      await client.query('begin');
      await client.query(`insert into account (email, given_names, first_surname, created_at) values ($1, 'Otra', 'Persona', now())`, [address]);
      const answer = work();
      const waiting = async () => (await truthOf(house.database, `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length > 0;
      while (!(await waiting()));
      await client.query('commit');
      return answer;
    });
  }
  async function changed(): Promise<string> {
    await ask();
    expect(await change((await mailedTo(house.database, wanted)).code)).toBeUndefined();
    return (await mailsTo(email)).map(({ text }) => /entrar\/recuperar#([\w-]{64})/.exec(text)?.[1]).find(Boolean) ?? '';
  }

  it('takes a code from the new address, and tells both', async () => {
    await changed();
    expect(await emailNow()).toBe(wanted);
    expect((await mailsTo(email)).map(({ subject }) => subject)).toContain('Tu cuenta ahora usa otro correo');
    expect((await mailsTo(wanted)).map(({ subject }) => subject)).toContain('Tu correo cambió');
  });

  it('done again, as after an answer that was lost, changes nothing and says so', async () => {
    await changed();
    expect(await change('000000')).toBeUndefined();
    expect(await truthOf(house.database, 'select 1 from email_change where new_email = $1', [wanted])).toHaveLength(1);
  });

  it('takes no other code, nor one that was made for somebody else', async () => {
    await ask();
    const { code } = await mailedTo(house.database, wanted);
    const stranger = new Browser(house.base);
    await signUpIn(house, stranger, { email: `otra.${number}@leon.example` });
    expect(await change(code, wanted, stranger)).toBe('identity.code-wrong');
    expect(await change(code === '000000' ? '000001' : '000000')).toBe('identity.code-wrong');
    expect(await emailNow()).toBe(email);
  });

  it('signs nobody in with such a code', async () => {
    await ask();
    const { code } = await mailedTo(house.database, wanted);
    expect((await new Browser(house.base).send<Problem>(identityApi.signInByCode, { email: wanted, code, attempt: randomUUID() })).body.code).toBe('identity.code-wrong');
  });

  it('tells nobody whether an address has an account: same answer, same statements, and a mail to its owner', async () => {
    const taken = `tercera.${number}@leon.example`;
    await signUpIn(house, new Browser(house.base), { email: taken });
    house.clock.advance(60_000);
    const answers: object[] = [];
    const ofFree = await statementsOf(async () => answers.push(await ask()));
    const ofTaken = await statementsOf(async () => answers.push(await ask(taken)));
    expect(ofTaken).toEqual(ofFree);
    expect(answers[1]).toEqual(answers[0]);
    expect((await mailsTo(taken)).map(({ subject }) => subject)).toContain('Este correo ya tiene una cuenta');
  });

  it('says to whoever reads the mailbox that somebody has opened an account with it meanwhile, and changes nothing', async () => {
    await ask();
    const { code } = await mailedTo(house.database, wanted);
    await signUpIn(house, new Browser(house.base), { email: wanted });
    expect(await change(code === '000000' ? '000001' : '000000')).toBe('identity.code-wrong');
    expect(await change(code)).toBe('identity.email-taken');
    expect(await emailNow()).toBe(email);
    expect(await truthOf(house.database, 'select 1 from email_change where new_email = $1', [wanted])).toEqual([]);
  });

  it.each(['account', 'email_change'] as const)('answers alike where that account is opened at the very same moment, and the change is begun or taken back: %s', async (what) => {
    const undo = what === 'email_change' ? await changed() : '';
    if (what === 'account') await ask();
    const { code } = await mailedTo(house.database, wanted);
    const answer = await whileOpening(what === 'account' ? wanted : email, () =>
      what === 'account' ? change(code) : phone.send<Problem>(credentialsApi.undoEmail, { link: undo }).then(({ body }) => body.code));
    expect(answer).toBe('identity.email-taken');
  });

  it('is taken by whoever had none, and not where it is somebody else’s', async () => {
    await truthOf(house.database, `update account set user_name = $2, email = null, email_verified_at = null where email = $1`, [email, `sin.correo.${number}`]);
    await ask();
    const { code } = await mailedTo(house.database, wanted);
    const other = `ajeno.${number}@leon.example`;
    await ask(other);
    const ofOther = (await mailedTo(house.database, other)).code;
    await signUpIn(house, new Browser(house.base), { email: other });
    expect(await change(ofOther, other)).toBe('identity.email-taken');
    expect(await change(code)).toBeUndefined();
    expect(await emailNow()).toBe(wanted);
  });

  it('asks whoever signed in long ago for a code first', async () => {
    house.clock.advance(15 * 60_000);
    expect((await ask()).code).toBe('identity.code-needed');
  });

  it('is taken back from the old mailbox for seven days: sessions end, and the passphrase opens nothing', async () => {
    const undo = await changed();
    await givenAPassphrase(house, wanted);
    house.clock.advance(7 * DAY - 1);
    const owner = new Browser(house.base);
    expect((await owner.send(credentialsApi.undoEmail, { link: undo })).status).toBe(201);
    expect((await phone.send(identityApi.readSession)).body.account).toBeNull();
    for (const name of [email, wanted]) expect((await owner.send(identityApi.signIn, { email: name, passphrase: PASSPHRASE })).status).toBe(401);
    await owner.send(identityApi.askForCode, { email });
    expect((await owner.send(identityApi.signInByCode, { email, code: (await mailedTo(house.database, email)).code, attempt: randomUUID() })).body.account).toMatchObject({ email });
    expect((await owner.send<Problem>(credentialsApi.undoEmail, { link: undo })).body.code).toBe('identity.link-over');
  });

  it('is taken back for good: whoever changed it twice has no way back by the link of the second time', async () => {
    const undo = await changed();
    const third = `tercer.${number}@leon.example`;
    house.clock.advance(60_000);
    await ask(third);
    expect(await change((await mailedTo(house.database, third)).code, third)).toBeUndefined();
    const ofSecond = (await mailsTo(wanted)).map(({ text }) => /entrar\/recuperar#([\w-]{64})/.exec(text)?.[1]).find(Boolean) ?? '';
    const [owner, stranger] = [new Browser(house.base), new Browser(house.base)];
    expect((await owner.send(credentialsApi.undoEmail, { link: undo })).status).toBe(201);
    expect((await stranger.send<Problem>(credentialsApi.undoEmail, { link: ofSecond })).body.code).toBe('identity.link-over');
    expect(await truthOf(house.database, 'select email from account where email = any ($1)', [[email, wanted, third]])).toEqual([{ email }]);
  });

  it('is taken back for good also where the next change is made at the very same moment', async () => {
    const undo = await changed();
    const third = `tercer.${number}@leon.example`;
    house.clock.advance(60_000);
    await ask(third);
    const { code } = await mailedTo(house.database, third);
    await Promise.all([change(code, third), phone.send(credentialsApi.undoEmail, { link: undo })]);
    expect(await truthOf(house.database, 'select 1 from email_change c join account a on a.id = c.account_id where a.email = $1 and c.undone_at is null', [email])).toEqual([]);
  });

  it('is taken back also where somebody has opened another account with the old address, unless it was shown to be theirs', async () => {
    const undo = await changed();
    await new Browser(house.base).send(identityApi.signUp, aSignUp({ email }));
    expect((await phone.send(credentialsApi.undoEmail, { link: undo })).status).toBe(201);
    expect(await truthOf(house.database, 'select email from account where user_name like $1', ['sin-correo-%'])).toEqual([{ email: null }]);
    expect(await truthOf(house.database, 'select 1 from account where email = $1', [email])).toHaveLength(1);
  });

  it('is not taken back where the old address is somebody else’s by now', async () => {
    const undo = await changed();
    house.clock.advance(60_000);
    await signUpIn(house, new Browser(house.base), { email });
    expect((await phone.send<Problem>(credentialsApi.undoEmail, { link: undo })).body.code).toBe('identity.email-taken');
    expect(await emailNow()).toBe(wanted);
  });

  it('is final after seven days, and a link that was made up opens nothing', async () => {
    const undo = await changed();
    house.clock.advance(7 * DAY);
    for (const link of [undo, 'A'.repeat(64)]) expect((await phone.send<Problem>(credentialsApi.undoEmail, { link })).body.code).toBe('identity.link-over');
  });
});
