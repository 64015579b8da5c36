import { randomUUID } from 'node:crypto';
import { Database, system, visitor } from '@aula/platform/server';
import { type GivenApplication, statementsOf, truthOf } from '@aula/platform/testing';
import { givenAPerson, mailedTo } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { MailedCodesService } from './mailed-codes.service';

const MINUTE = 60_000;

let house: GivenApplication;
let codes: MailedCodesService;
let email: string;
let accountId: string;

beforeAll(async () => {
  house = await givenIdentity({ variables: { DATABASE_POOL: '10' } });
  codes = house.app.get(MailedCodesService);
});
afterAll(() => house.close());
beforeEach(async () => { ({ email, accountId } = await givenAPerson(house.database)); });

const ask = (to = email) => codes.ask(visitor, 'sign-in', { email: to, language: 'es' });
const enter = (code: string, attempt: string = randomUUID()) => codes.accountOf(visitor, { email, code, attempt });
const follow = (link: string, attempt: string = randomUUID()) => codes.accountOfLink(visitor, { link, attempt });
const mailsTo = (to: string) => truthOf<{ subject: string; text: string }>(house.database, 'select subject, text from mail where recipient = $1 order by queued_at', [to]);
const verifiedAt = async () => (await truthOf<{ at: Date | null }>(house.database, 'select email_verified_at as at from account where id = $1', [accountId]))[0]?.at;
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a mailed code', () => {
  it('signs in once, with the address as people type it, and shows that the mailbox is theirs', async () => {
    await ask(` ${email.toUpperCase()} `);
    const { code } = await mailedTo(house.database, email);
    expect(await verifiedAt()).toBeNull();
    expect(await codes.accountOf(visitor, { email: email.toUpperCase(), code, attempt: randomUUID() })).toBe(accountId);
    expect(await verifiedAt()).toEqual(house.clock.now());
    expect(await enter(code)).toBeUndefined();
  });

  it('lets the same try in again, as after an answer that was lost, and no other', async () => {
    await ask();
    const { code, link } = await mailedTo(house.database, email);
    const attempt = randomUUID();
    for (const _again of [1, 2]) expect(await enter(code, attempt)).toBe(accountId);
    expect([await enter(code), await follow(link)]).toEqual([undefined, undefined]);
  });

  it('is worth nothing after fifteen minutes', async () => {
    await ask();
    const { code, link } = await mailedTo(house.database, email);
    house.clock.advance(15 * MINUTE);
    expect([await enter(code), await follow(link)]).toEqual([undefined, undefined]);
  });

  it('bears five tries, also when they come at the same moment; the link still works then', async () => {
    await ask();
    const { code, link } = await mailedTo(house.database, email);
    await Promise.all(Array.from({ length: 20 }, () => enter(wrong(code))));
    expect(await enter(code)).toBeUndefined();
    expect(await follow(link)).toBe(accountId);
  });

  it('is used once by twenty that have it', async () => {
    await ask();
    const { code } = await mailedTo(house.database, email);
    const entered = await Promise.all(Array.from({ length: 20 }, () => enter(code)));
    expect(entered.filter(Boolean)).toEqual([accountId]);
  });

  it('asked for again within a minute sends nothing; after it, the same code once more', async () => {
    const first = await ask();
    expect(Date.parse(first.mayAskAgainAt) - house.clock.now().getTime()).toBe(MINUTE);
    house.clock.advance(59_000);
    expect(await ask()).toEqual(first);
    expect(await mailsTo(email)).toHaveLength(1);
    house.clock.advance(1_000);
    await ask();
    const subjects = (await mailsTo(email)).map(({ subject }) => subject);
    expect(subjects).toEqual([subjects[0], subjects[0]]);
  });

  it('goes out once, however many ask at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('is another one once it was used or has run out of tries', async () => {
    await ask();
    const { code } = await mailedTo(house.database, email);
    await enter(code);
    house.clock.advance(MINUTE);
    await ask();
    const second = await mailedTo(house.database, email);
    expect(second.code).not.toBe(code);
    for (let tries = 0; tries < 5; tries++) await enter(wrong(second.code));
    house.clock.advance(MINUTE);
    await ask();
    expect((await mailedTo(house.database, email)).code).not.toBe(second.code);
  });

  it('asked for all day long by a stranger comes ever more rarely, and leaves its owner a link that works', async () => {
    const midnight = house.clock.now().getTime() + 24 * 60 * MINUTE;
    let asked = await ask();
    // Whoever asks sooner is not sent anything; this is the most that can be had.
    while (Date.parse(asked.mayAskAgainAt) < midnight) {
      house.clock.set(asked.mayAskAgainAt);
      asked = await ask();
    }
    expect((await mailsTo(email)).length).toBeLessThan(110);
    expect(await follow((await mailedTo(house.database, email)).link)).toBe(accountId);
  });

  it('of a changed address opens nothing', async () => {
    await ask();
    const { link } = await mailedTo(house.database, email);
    await truthOf(house.database, `update account set email = 'otro.' || email where id = $1`, [accountId]);
    expect(await follow(link)).toBeUndefined();
  });

  it('costs the same statements and gives the same answer where nobody has the address, and the mail says so', async () => {
    const unknown = `nadie.${randomUUID()}@leon.example`;
    const answers: object[] = [];
    const ofKnown = await statementsOf(async () => answers.push(await ask()));
    const ofUnknown = await statementsOf(async () => answers.push(await ask(unknown)));
    expect(ofKnown).toEqual(ofUnknown);
    expect(answers[0]).toEqual(answers[1]);
    expect(await mailsTo(unknown)).toEqual([{ subject: 'No hay una cuenta con este correo', text: expect.stringContaining('https://aula.test/registro') as string }]);
    const guess = (to: string) => statementsOf(() => codes.accountOf(visitor, { email: to, code: '000000', attempt: randomUUID() }));
    expect(await guess(email)).toEqual(await guess(unknown));
  });

  it('is in no table, and its row is the house’s alone', async () => {
    await ask();
    const { code } = await mailedTo(house.database, email);
    const [row] = await truthOf(house.database, 'select * from mailed_code where account_id = $1', [accountId]);
    expect(JSON.stringify(row)).not.toContain(code);
    const db = house.app.get(Database);
    const owner = { id: accountId, territory: [], permissions: new Set<string>() };
    expect(await db.as(owner, () => db.query('select 1 from mailed_code'))).toEqual([]);
    expect(await db.as(system, () => db.query('select 1 from mailed_code where account_id = $1', [accountId]))).toHaveLength(1);
  });
});
