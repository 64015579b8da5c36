import { Database, system } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { MailPreferencesService } from '../preferences/mail-preferences.service';
import { bellRang, bellWillRing, givenAReader, givenNotifications, ring } from '../testing/given-notices';
import { NotificationsService } from './notifications.service';

let house: GivenApplication;
let db: Database;

beforeAll(async () => {
  house = await givenNotifications();
  db = house.app.get(Database);
});
afterAll(() => house.close());

const noticesOf = (accountId: string) => truthOf(house.database, 'select key, language, subject, path, read_at from notice where account_id = $1 order by told_at, key', [accountId]);
const mailsTo = (email: string) => truthOf<{ subject: string; text: string; headers: Record<string, string> }>(house.database, 'select subject, text, headers from mail where recipient = $1', [email]);

describe('telling a person something', () => {
  it('brings it into her inbox and to her mail', async () => {
    const { accountId, email } = await givenAReader(house);
    expect(await ring(house, accountId, '9:00')).toEqual({ isNew: true, isMailed: true });
    expect(await noticesOf(accountId)).toEqual([{ key: 'school.bell-rang:9:00', language: 'es', subject: 'Sonó la campana de las 9:00', path: '/inicio', read_at: null }]);
    expect(await mailsTo(email)).toEqual([{ subject: 'Sonó la campana de las 9:00', headers: {}, text: expect.stringContaining('https://aula.test/inicio') as string }]);
  });

  it('speaks the language of her account', async () => {
    const { accountId, email } = await givenAReader(house, { language: 'en' });
    await ring(house, accountId, '9:00');
    expect(await noticesOf(accountId)).toMatchObject([{ language: 'en', subject: 'The 9:00 bell rang' }]);
    expect(await mailsTo(email)).toMatchObject([{ text: expect.stringContaining('https://aula.test/en/inicio') as string }]);
  });

  it('twice, and eight times at the same moment, tells it once', async () => {
    const { accountId, email } = await givenAReader(house);
    const told = await Promise.all(Array.from({ length: 8 }, () => ring(house, accountId, '9:00')));
    expect(told.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await ring(house, accountId, '9:00')).toEqual({ isNew: false, isMailed: false });
    expect(await noticesOf(accountId)).toHaveLength(1);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('tells two people the same, and one person two things', async () => {
    const [one, other] = [await givenAReader(house), await givenAReader(house)];
    for (const [accountId, hour] of [[one.accountId, '9:00'], [one.accountId, '10:00'], [other.accountId, '9:00']] as const) await ring(house, accountId, hour);
    expect([(await mailsTo(one.email)).length, (await mailsTo(other.email)).length]).toEqual([2, 1]);
  });

  it('happens with what it tells of, or not at all', async () => {
    const { accountId, email } = await givenAReader(house);
    const failing = db.as(system, async () => {
      await house.app.get(NotificationsService).notify(system, { accountId, message: bellRang, key: '9:00', data: { hour: '9:00' } });
      throw new Error('the bell cracked');
    });
    await expect(failing).rejects.toThrow('the bell cracked');
    expect([await noticesOf(accountId), await mailsTo(email)]).toEqual([[], []]);
  });

  it('is the work of the house alone', async () => {
    const { accountId, actor, email } = await givenAReader(house);
    await expect(house.app.get(NotificationsService).notify(actor, { accountId, message: bellRang, key: '9:00', data: { hour: '9:00' } })).rejects.toThrow('row-level security');
    expect([await noticesOf(accountId), await mailsTo(email)]).toEqual([[], []]);
  });
});

describe('a message of a kind that may be turned off', () => {
  const turnOff = (accountId: string) => house.app.get(MailPreferencesService).change(system, accountId, { reminder: false });

  it('carries the way out in its headers', async () => {
    const { accountId, email } = await givenAReader(house);
    await ring(house, accountId, '9:00', bellWillRing);
    const [mail] = await mailsTo(email);
    const address = /^<(https:\/\/aula\.test\/baja\/[\w-]{44})>$/.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1];
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(mail?.text).toContain(address);
  });

  it('goes to the inbox alone once it was turned off; what is essential still goes by mail', async () => {
    const { accountId, email } = await givenAReader(house);
    await turnOff(accountId);
    expect(await ring(house, accountId, '9:00', bellWillRing)).toEqual({ isNew: true, isMailed: false });
    expect(await ring(house, accountId, '9:00', bellRang)).toEqual({ isNew: true, isMailed: true });
    expect((await mailsTo(email)).map(({ headers }) => headers)).toEqual([{}]);
    expect(await noticesOf(accountId)).toHaveLength(2);
  });

  it('asks before, where nobody should be told who would not be written to', async () => {
    const { accountId } = await givenAReader(house);
    const may = (category: 'essential' | 'reminder') => db.as(system, () => house.app.get(NotificationsService).mayMail(system, accountId, category));
    expect([await may('reminder'), await may('essential')]).toEqual([true, true]);
    await turnOff(accountId);
    expect([await may('reminder'), await may('essential')]).toEqual([false, true]);
  });
});
