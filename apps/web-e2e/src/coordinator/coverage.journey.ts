import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { signIn } from '../people';

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme });

      test('a coordinator sees her state, and only hers', async ({ page }) => {
        await signIn(page, 'beatriz.del.angel@demo.example');
        await page.goto('/coordinar');
        await expect(page.getByRole('heading', { level: 1 })).toContainText('de 67 municipios');
        await expect(page.getByText('Cuetzalan del Progreso')).toHaveCount(0);
        await expectAccessible(page);
      });
    });
  }
}

test('a learner is not shown the coordination', async ({ page }) => {
  await signIn(page, 'xochitl.penafiel@demo.example');
  await page.goto('/inicio');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Xóchitl');
  await expect(page.getByRole('link', { name: 'Coordinar' })).toHaveCount(0);
  await page.goto('/coordinar');
  await expect(page).not.toHaveURL(/\/coordinar$/);
});
