import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { pressOn, tabTo, typeInto } from '../keyboard';
import { enlargeText } from '../large-text';
import { signIn } from '../people';
import { test } from '../test';

for (const { name, width, percent } of [{ name: 'at 320 px', width: 320, percent: 100 }, { name: 'at 200 % text', width: 360, percent: 200 }]) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 720 } });

    test('by keyboard alone: narrow the figures, open a number, search its list', async ({ page, context }) => {
      await enlargeText(context, percent);
      await signIn(page, 'emiliano.reyes@demo.example');
      await page.goto('/coordinar');
      await expectAccessible(page);

      await pressOn(page, page.getByLabel('Periodo'), 'E');
      await expect(page).toHaveURL(/periodo=administracion$/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('durante la administración 2024-2027');
      await expect(page.getByLabel('Periodo')).toBeFocused();

      await pressOn(page, page.locator('aula-tile-map [role=option]').first(), 'End');
      await expect(page.locator('.figures')).not.toContainText('Toca un mosaico');
      await tabTo(page, page.getByRole('link', { name: /^Ver solo/ }));

      await page.getByRole('heading', { level: 1 }).focus();
      await pressOn(page, page.getByRole('link', { name: /inscritas?, ver la lista/ }));
      await expect(page).toHaveURL(/cifra=inscritas$/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('desde municipios de Guanajuato');
      await expectAccessible(page);
      await typeInto(page, page.getByRole('searchbox'), 'nadie se llama así');
      await page.keyboard.press('Enter');
      await pressOn(page, page.getByRole('link', { name: 'Ver toda la lista' }));
      await tabTo(page, page.getByRole('link', { name: 'Descargar CSV' }));
    });
  });
}
