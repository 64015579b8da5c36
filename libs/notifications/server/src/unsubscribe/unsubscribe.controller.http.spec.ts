import { notificationsApi } from '@aula/notifications/contract';
import { addressOf } from '@aula/platform/contract';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { bellWillRing, givenAReader, givenNotifications, ring } from '../testing/given-notices';
import { POLICY } from './unsubscribe-page';
import { UnsubscribeTokens } from './unsubscribe-tokens';

let house: GivenApplication;
beforeAll(async () => {
  house = await givenNotifications();
});
afterAll(() => house.close());

const FROM_ELSEWHERE = { 'sec-fetch-site': 'cross-site', origin: 'https://correo.example' };
const textOf = (page: string) => page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function send(method: 'GET' | 'POST', address: string, extra: { headers?: Record<string, string>; body?: string | FormData } = {}) {
  const answer = await fetch(`${house.base}${address}`, { method, redirect: 'manual', ...extra });
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
}

async function givenALink(language: 'es' | 'en' = 'es') {
  const person = await givenAReader(house, { language });
  const token = house.app.get(UnsubscribeTokens).write(person.accountId, 'reminder');
  const address = addressOf(notificationsApi.unsubscribe, { params: { token } });
  const isOn = async () => (await house.call(person.actor, notificationsApi.readPreferences)).reminder;
  return { ...person, token, address, isOn };
}

describe('the link in a mail', () => {
  it('is the one in its header, and works', async () => {
    const { accountId, email, isOn } = await givenALink();
    await ring(house, accountId, '9:00', bellWillRing);
    const [mail] = await truthOf<{ header: string }>(house.database, `select headers ->> 'List-Unsubscribe' as header from mail where recipient = $1`, [email]);
    const address = mail?.header.replace(/^<https:\/\/aula\.test(.*)>$/, '$1') ?? '';
    expect((await send('POST', address)).status).toBe(200);
    expect(await isOn()).toBe(false);
  });

  it.each([['es', 'es-MX', 'Apagar los recordatorios'], ['en', 'en', 'Turn reminders off']] as const)('shows what will stop, in the language of the account, and changes nothing (%s)', async (language, lang, act) => {
    const { address, isOn } = await givenALink(language);
    const { status, headers, page } = await send('GET', `${address}?utm_source=correo`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect([headers.get('content-security-policy'), headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([POLICY, 'no-store', 'noindex']);
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page.match(/<button>([^<]*)<\/button>/g)).toEqual([`<button>${act}</button>`]);
    expect(page).not.toContain('<script');
    expect(Buffer.byteLength(page)).toBeLessThan(6_000);
    expect(await isOn()).toBe(true);
  });

  it('names nobody', async () => {
    const { address, email } = await givenALink();
    for (const method of ['GET', 'POST'] as const) {
      const { page } = await send(method, address);
      for (const name of [email, 'Xóchitl', 'Peñafiel']) expect(page).not.toContain(name);
    }
  });
});

describe('unsubscribing', () => {
  const form = { headers: { ...FROM_ELSEWHERE, 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' };
  const parts = new FormData();
  parts.append('List-Unsubscribe', 'One-Click');

  it.each([
    ['by a mail program, as a form', form],
    ['by a mail program, in parts', { headers: FROM_ELSEWHERE, body: parts }],
    ['by the button of the page', { headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }, body: '' }],
    ['from anywhere, with nothing in it', { headers: FROM_ELSEWHERE }],
  ])('%s, without a cookie, is done at once and answered without a redirect', async (_, extra) => {
    const { address, isOn } = await givenALink();
    const { status, page } = await send('POST', address, extra);
    expect(status).toBe(200);
    expect(textOf(page)).toContain('Apagamos los recordatorios');
    expect(await isOn()).toBe(false);
  });

  it('ten times at the same moment is done once', async () => {
    const { address, accountId, isOn } = await givenALink();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('POST', address, form)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await isOn()).toBe(false);
    expect(await truthOf(house.database, 'select 1 from mail_preference where account_id = $1', [accountId])).toHaveLength(1);
  });

  it('may be undone from our own page, and from no other site', async () => {
    const { address, isOn } = await givenALink();
    const { page } = await send('POST', address, form);
    const undo = /<form method="post" action="([^"]+)">/.exec(page)?.[1] ?? '';
    expect((await send('POST', undo, { headers: FROM_ELSEWHERE })).status).toBe(403);
    expect(await isOn()).toBe(false);
    const undone = await send('POST', undo, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect([undone.status, textOf(undone.page)]).toEqual([200, expect.stringContaining('Volverás a recibir recordatorios')]);
    expect(await isOn()).toBe(true);
  });

  it('shows on the next visit that it is off', async () => {
    const { address } = await givenALink();
    await send('POST', address);
    expect(textOf((await send('GET', address)).page)).toContain('Volver a recibirlos');
  });

  it('touches nobody else', async () => {
    const [one, other] = [await givenALink(), await givenALink()];
    await send('POST', one.address);
    expect([await one.isOn(), await other.isOn()]).toEqual([false, true]);
  });
});

describe('a link that leads nowhere', () => {
  it('gets the same kind page, whatever is wrong with it', async () => {
    const { token, isOn } = await givenALink();
    const nobody = house.app.get(UnsubscribeTokens).write('00000000-0000-4000-8000-000000000000', 'reminder');
    const changed = token.slice(0, -1) + (token.endsWith('A') ? 'Q' : 'A');
    const pages = new Set<string>();
    for (const wrong of [changed, token.slice(0, 20), 'x', '%3Cscript%3E', nobody]) {
      for (const [method, address] of [['GET', `/baja/${wrong}`], ['POST', `/baja/${wrong}`], ['POST', `/baja/${wrong}/deshacer`]] as const) {
        const { status, page } = await send(method, address);
        expect([method, wrong, status]).toEqual([method, wrong, 404]);
        pages.add(page);
      }
    }
    expect(pages.size).toBe(1);
    expect(textOf([...pages].join(''))).toMatch(/Este enlace no funciona.*This link does not work/);
    expect(await isOn()).toBe(true);
  });
});
