import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible';

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
