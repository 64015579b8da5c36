import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { test } from '../test';

test('a folio with a typing error is said to be mistyped', async ({ page }) => {
  const answer = await page.goto('/v/AA-1111-1112');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('nothing is fetched from anywhere else, and no script runs', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/v/AA-1111-1112');
  expect(asked.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
  expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the answer is read in English too, and back', async ({ page }) => {
    await page.goto('/v/AA-1111-1112');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL('/en/v/AA-1111-1112');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We did not find a certificate with that folio');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('link', { name: 'Español' }).click();
    await expect(page).toHaveURL('/v/AA-1111-1112');
  });
});
