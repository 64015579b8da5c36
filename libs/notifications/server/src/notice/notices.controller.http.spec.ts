import { notificationsApi } from '@aula/notifications/contract';
import { type Actor, Database } from '@aula/platform/server';
import { type GivenApplication, problemOf, statementsOf, truthOf } from '@aula/platform/testing';
import { givenAReader, givenNotifications, ring } from '../testing/given-notices';

let house: GivenApplication;
beforeAll(async () => {
  house = await givenNotifications();
});
afterAll(() => house.close());

const list = (actor: Actor, before?: string) => house.call(actor, notificationsApi.listOwn, { query: { before } });
const unreadOf = async (actor: Actor) => (await house.call(actor, notificationsApi.countUnread)).unread;

/** So many notices, one a minute; the last is the newest. */
async function givenNotices(count: number) {
  const person = await givenAReader(house);
  for (let hour = 1; hour <= count; hour += 1) {
    house.clock.advance(60_000);
    await ring(house, person.accountId, String(hour));
  }
  return person;
}

describe('the inbox', () => {
  it('shows what a person was told, newest first, and how much of it is unread', async () => {
    const { actor } = await givenNotices(2);
    const { items, hasMore } = await list(actor);
    expect(items).toEqual([
      expect.objectContaining({ subject: 'Sonó la campana de las 2', text: 'Es hora de entrar.', path: '/inicio', language: 'es', toldAt: house.clock.now().toISOString(), readAt: null }),
      expect.objectContaining({ subject: 'Sonó la campana de las 1' }),
    ]);
    expect([hasMore, await unreadOf(actor)]).toEqual([false, 2]);
  });

  it('is empty for whoever was told nothing', async () => {
    const { actor } = await givenAReader(house);
    expect(await list(actor)).toEqual({ items: [], hasMore: false });
    expect(await unreadOf(actor)).toBe(0);
  });

  it('comes in pages that leave nothing out, also where many were told at the same instant', async () => {
    const { actor, accountId } = await givenNotices(3);
    for (let hour = 100; hour < 147; hour += 1) await ring(house, accountId, String(hour));
    const seen: string[] = [];
    for (let more = true; more; ) {
      const { items, hasMore } = await list(actor, seen.at(-1));
      seen.push(...items.map(({ id }) => id));
      more = hasMore;
    }
    expect([seen.length, new Set(seen).size]).toEqual([50, 50]);
  });

  it('marks one as read, once, and says how much is left', async () => {
    const { actor } = await givenNotices(2);
    const [newest] = (await list(actor)).items;
    const read = () => house.call(actor, notificationsApi.markRead, { params: { noticeId: newest?.id ?? '' } });
    const at = house.clock.now().toISOString();
    expect(await read()).toEqual({ unread: 1 });
    house.clock.advance(60_000);
    expect(await read()).toEqual({ unread: 1 });
    expect((await list(actor)).items.map(({ readAt }) => readAt)).toEqual([at, null]);
  });

  it('marks all as read that stood on the page, and not what came in between', async () => {
    const { actor, accountId } = await givenNotices(3);
    const [newest] = (await list(actor)).items;
    house.clock.advance(60_000);
    await ring(house, accountId, 'tarde');
    expect(await house.call(actor, notificationsApi.markAllRead, { body: { newest: newest?.id ?? '' } })).toEqual({ unread: 1 });
    expect((await list(actor)).items.map(({ readAt }) => readAt === null)).toEqual([true, false, false, false]);
  });

  it('is nobody else’s: not to read, not to mark, not to page through', async () => {
    const [own, other] = [await givenNotices(2), await givenNotices(1)];
    const foreign = (await list(own.actor)).items[0]?.id ?? '';
    expect(await problemOf(house.call(other.actor, notificationsApi.markRead, { params: { noticeId: foreign } }))).toMatchObject({ status: 404, code: 'notifications.no-such-notice' });
    expect(await house.call(other.actor, notificationsApi.markAllRead, { body: { newest: foreign } })).toEqual({ unread: 1 });
    expect((await list(other.actor, foreign)).items).toEqual([]);
    expect(await unreadOf(own.actor)).toBe(2);
    expect((await problemOf(house.call(undefined, notificationsApi.listOwn))).code).toBe('request.not-signed-in');
  });

  it('keeps what was told as it was written, whoever tries', async () => {
    const { actor } = await givenNotices(1);
    const db = house.app.get(Database);
    await expect(db.as(actor, () => db.query(`update notice set subject = 'Otra cosa'`))).rejects.toThrow('stays as it was written');
    expect(await truthOf(house.database, `select 1 from notice where subject = 'Otra cosa'`)).toEqual([]);
  });

  it('costs one statement to count, one to read and two to mark', async () => {
    const { actor } = await givenNotices(1);
    const noticeId = (await list(actor)).items[0]?.id ?? '';
    expect(await statementsOf(() => unreadOf(actor))).toHaveLength(1);
    expect(await statementsOf(() => list(actor))).toHaveLength(1);
    expect(await statementsOf(() => house.call(actor, notificationsApi.markRead, { params: { noticeId } }))).toHaveLength(2);
  });
});

describe('mail preferences', () => {
  it('are on until the person says otherwise, and stay as she said', async () => {
    const { actor } = await givenAReader(house);
    const read = () => house.call(actor, notificationsApi.readPreferences);
    const change = (reminder: boolean) => house.call(actor, notificationsApi.changePreferences, { body: { reminder } });
    expect(await read()).toEqual({ reminder: true });
    expect(await change(false)).toEqual({ reminder: false });
    expect(await change(false)).toEqual({ reminder: false });
    expect(await read()).toEqual({ reminder: false });
    await change(true);
    expect(await read()).toEqual({ reminder: true });
  });
});
