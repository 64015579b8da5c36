import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { pressOn } from '../keyboard';
import { signIn } from '../people';

for (const width of [320, 360, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 760 } });

    test('an administrator sees how the work stands, and looks again', async ({ page }) => {
      await signIn(page, 'administracion.plataforma@demo.example');
      await pressOn(page, page.getByRole('link', { name: 'Trabajos', exact: true }));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trabajos');
      await expect(page.getByRole('heading', { name: 'platform.send-mail' })).toBeVisible();
      await expectAccessible(page);
      const answer = page.waitForResponse((response) => response.url().endsWith('/api/jobs'));
      await pressOn(page, page.getByRole('button', { name: 'Actualizar' }));
      expect((await answer).status()).toBe(200);
    });
  });
}

test('nobody else is shown the way, nor led in by the address', async ({ page }) => {
  await signIn(page, 'renata.villarreal@demo.example');
  await expect(page.getByRole('link', { name: 'Trabajos', exact: true })).toHaveCount(0);
  await page.goto('/admin/trabajos');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Trabajos');
  expect((await page.request.get('/api/jobs')).status()).toBe(403);
});
