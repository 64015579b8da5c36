import { expect, type Page } from '@playwright/test';
import { test } from '../test';

/** What an injected piece of a page would try, each seen by the hook that every journey and screen has. */
const TRIES: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['a script in the page', (page) => page.evaluate(() => {
    const script = document.createElement('script');
    script.append('window.wasRun = true');
    document.body.append(script);
  })],
  ['HTML made of text', (page) => page.evaluate(() => {
    try {
      document.body.innerHTML = '<img src="x" onerror="window.wasRun = true">';
    } catch { /* reported all the same */ }
  })],
  ['a style in the page', (page) => page.evaluate(() => {
    const style = document.createElement('style');
    style.append('body { display: none }');
    document.head.append(style);
  })],
  ['a call to somewhere else', (page) => page.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined))],
];

for (const [name, attempt] of TRIES) {
  test(`${name} is stopped and reported`, async ({ page, policyReports }) => {
    await page.goto('/cursos', { waitUntil: 'networkidle' });
    expect(policyReports).toEqual([]);
    await attempt(page);
    await expect.poll(() => policyReports.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
    await expect(page.locator('body')).toBeVisible();
    policyReports.length = 0;
  });
}

test('every page says what it may do, and a kept one keeps its policy', async ({ request }) => {
  const first = await request.get('/');
  const { 'content-security-policy': policy = '', 'permissions-policy': permissions, etag = '' } = first.headers();
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  expect(await first.text()).toContain(`ngCspNonce="${nonce}"`);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain(`require-trusted-types-for 'script'; trusted-types angular angular#components aula#lesson;`);
  expect(permissions).toContain('camera=()');
  const again = await request.get('/', { headers: { 'if-none-match': etag } });
  expect([again.status(), again.headers()['content-security-policy']]).toEqual([304, undefined]);
});
