import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { pressOn } from '../keyboard';
import { signIn } from '../people';
import { test } from '../test';

const LIAISON_OF_JUAREZ = 'norma.terrazas@demo.example';
const AUDITOR = 'gilberto.olvera@demo.example';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 760 } });

  test('an enlace finds who works in her municipality and confirms them, by keyboard', async ({ page }) => {
    await signIn(page, LIAISON_OF_JUAREZ);
    await pressOn(page, page.getByRole('link', { name: 'Administrar', exact: true }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personas');
    await expect(page.getByText('De la O', { exact: false })).toHaveCount(0);
    await expectAccessible(page);

    await page.goto('/admin/personas?buscar=penafiel');
    const pick = page.getByRole('checkbox', { name: 'Elegir a Peñafiel Güereña, Xóchitl' });
    await pressOn(page, pick, 'Space');
    await pressOn(page, page.getByRole('button', { name: 'Confirmar dónde trabajan' }));
    await expect(page.getByText('Confirmaste dónde trabaja 1 persona.')).toBeVisible();
    await expect(pick).toHaveCount(0);

    await page.getByRole('link', { name: 'Peñafiel Güereña, Xóchitl' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Xóchitl');
    await expect(page.getByRole('button', { name: 'Dar un papel' })).toHaveCount(0);
    await expectAccessible(page);
  });
});

test('an auditor reads the same and is offered nothing to change', async ({ page }) => {
  await signIn(page, AUDITOR);
  await page.goto('/admin/personas');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personas');
  await expect(page.locator('aula-people-table input')).toHaveCount(0);
  await page.getByRole('link', { name: 'Permisos' }).click();
  await expect(page.getByRole('rowheader', { name: 'Dar, terminar y prestar papeles, hasta donde llega el suyo' })).toBeVisible();
  await expectAccessible(page);
});
