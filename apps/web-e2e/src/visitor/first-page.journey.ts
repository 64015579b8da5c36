import { readFileSync } from 'node:fs';
import { expect, type Page, type Response } from '@playwright/test';
import { test } from '../test';

const budgets = JSON.parse(readFileSync('tools/web/budgets.json', 'utf8')) as { head: number };
const ADDRESSES = ['/', '/cursos', '/cursos/ga-101', '/en/', '/en/cursos', '/en/cursos/ga-101'];

/** What the server sent, before any script of it runs. */
async function asSent(page: Page, address: string): Promise<{ status: number; document: Page }> {
  const answer = await page.request.get(address);
  const reader = await page.context().newPage();
  await reader.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await reader.goto(address);
  await reader.setContent((await answer.text()).replaceAll('<script', '<template'));
  return { status: answer.status(), document: reader };
}

for (const address of ADDRESSES) {
  test(`${address} says the same before the application has started and after`, async ({ page }) => {
    const { status, document } = await asSent(page, address);
    expect(status).toBe(200);
    const heading = await document.locator('h1').innerText();
    const lines = await document.locator('main p').first().innerText();
    const title = await document.title();
    await document.close();

    await page.goto(address);
    await expect(page.locator('aula-shell h1')).toHaveText(heading);
    await expect(page.locator('aula-shell main')).toContainText(lines);
    await expect(page).toHaveTitle(title);
  });
}

test('a link pasted into a messenger shows title, words and picture', async ({ page, baseURL }) => {
  const { document } = await asSent(page, '/cursos/ga-101');
  const property = (name: string) => document.locator(`meta[property="og:${name}"]`).getAttribute('content');
  expect(await property('title')).toBe('Fundamentos de gobierno abierto · Aula Abierta');
  expect(await property('description')).toMatch(/\.$/);
  const picture = await page.request.get((await property('image')) ?? '');
  expect(picture.headers()['content-type']).toBe('image/png');
  expect((await picture.body()).length).toBeLessThan(300_000);
  expect(await property('url')).toBe(new URL('/cursos/ga-101', baseURL).href);
});

test('the first page of a visitor asks the API for nothing that came with it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => { if (request.url().includes('/api/')) asked.push(new URL(request.url()).pathname); });
  await page.goto('/cursos/ga-101', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { name: 'Temario' })).toBeVisible();
  expect(asked).toEqual([]);
});

test('a course that is not there is not found, for machines too', async ({ page }) => {
  const answer = await page.goto('/cursos/no-existe');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'No encontramos este curso' })).toBeVisible();
});

test('a link to the other language is followed, whatever was chosen before, and remembered', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'aula_language', value: 'en', url: baseURL ?? '' }]);
  await page.goto('/en/cursos/ga-101?desde=correo');
  const link = page.getByRole('link', { name: 'Español' });
  await expect(link).toHaveAttribute('href', '/cursos/ga-101?desde=correo&idioma=es');
  await link.click();
  await expect(page).toHaveURL('/cursos/ga-101?desde=correo');
  await page.goto('/cursos');
  await expect(page).toHaveURL('/cursos');
});

test('who chose English is taken to it from an address out of a mail', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'aula_language', value: 'en', url: baseURL ?? '' }]);
  await page.goto('/cursos/ga-101?desde=correo');
  await expect(page).toHaveURL('/en/cursos/ga-101?desde=correo');
});

test('scripts travel compressed, with a short head, and are kept for a year', async ({ page }) => {
  const scripts: Response[] = [];
  page.on('response', (response) => { if (response.url().endsWith('.js')) scripts.push(response); });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    expect(script.headers()).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' });
    expect((await script.request().sizes()).responseHeadersSize).toBeLessThanOrEqual(budgets.head);
  }
});

test('a page says what it may load, run and be framed by', async ({ page }) => {
  const answer = await page.request.get('/cursos');
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});
