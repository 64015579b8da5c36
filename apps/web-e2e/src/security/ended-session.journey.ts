import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { newPerson, signInByCode, signUp } from '../people';
import { test } from '../test';

/** Two processes on one database: what one of them ends, the other must not open for a moment longer. */
const { AULA_URL: ONE = '', AULA_EARNEST_URL: OTHER = '' } = process.env;

interface Seen {
  readonly beganAt: number;
  readonly isIn: boolean;
}

interface Looking {
  readonly seen: readonly Seen[];
  stop(): Promise<void>;
}

/** Asks again and again, without a pause, who this is. */
function look(device: APIRequestContext, url: string): Looking {
  const seen: Seen[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const beganAt = performance.now();
      const { account } = (await (await device.get(`${url}/api/session`)).json()) as { account: object | null };
      seen.push({ beganAt, isIn: account !== null });
    }
  })();
  return { seen, stop: async () => { isOver = true; await asking; } };
}

async function givenTwoDevices(page: Page, browser: Browser): Promise<Page> {
  const person = newPerson('Guachochi');
  await page.goto('/registro');
  await signUp(page, person);
  const phone = await (await browser.newContext()).newPage();
  await signInByCode(phone, person.email);
  return phone;
}

const WAYS: readonly [string, (laptop: APIRequestContext, phone: APIRequestContext) => Promise<void>][] = [
  ['ended from another device', async (laptop) => {
    const { items } = (await (await laptop.get(`${ONE}/api/account/sessions`)).json()) as { items: { id: string; isThis: boolean }[] };
    const ended = await laptop.delete(`${ONE}/api/account/sessions/${items.find(({ isThis }) => !isThis)?.id ?? ''}`);
    expect(ended.ok()).toBe(true);
  }],
  ['ended with all others', async (laptop) => { expect((await laptop.delete(`${OTHER}/api/account/sessions`)).ok()).toBe(true); }],
  ['signed out of', async (_laptop, phone) => { expect((await phone.delete(`${ONE}/api/session`)).ok()).toBe(true); }],
];

for (const [name, end] of WAYS) {
  test(`a session that was ${name} opens nothing on either process, from the first request on`, async ({ page, browser }) => {
    const phone = await givenTwoDevices(page, browser);
    // What a thief would have: the cookie, whatever becomes of the browser that it was taken from.
    const thief = await browser.newContext({ storageState: await phone.context().storageState() });
    const looks = [look(thief.request, ONE), look(thief.request, OTHER), look(thief.request, OTHER)];
    await expect.poll(() => Math.min(...looks.map(({ seen }) => seen.length))).toBeGreaterThan(5);
    await end(page.request, phone.request);
    const endedAt = performance.now();
    await expect.poll(() => Math.min(...looks.map(({ seen }) => seen.filter(({ beganAt }) => beganAt > endedAt).length))).toBeGreaterThan(20);
    await Promise.all(looks.map((looking) => looking.stop()));

    for (const { seen } of looks) {
      expect(seen[0]?.isIn).toBe(true);
      expect(seen.filter(({ beganAt, isIn }) => beganAt > endedAt && isIn)).toEqual([]);
    }
    for (const url of [ONE, OTHER]) expect((await thief.request.get(`${url}/api/account/sessions`)).status()).toBe(401);
    await thief.close();
    await phone.context().close();
  });
}
