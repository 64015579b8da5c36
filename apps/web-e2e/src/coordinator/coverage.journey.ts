import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { signIn } from '../people';
import { test } from '../test';

/** Nobody enrols from there in the other journeys, which run meanwhile: number, list and file stay the same. */
const COORDINATOR_OF_GUANAJUATO = 'emiliano.reyes@demo.example';
const COORDINATOR_OF_PUEBLA = 'dafne.sanchez@demo.example';
const COORDINATOR_OF_THE_CITY_OF_CHIHUAHUA = 'maria.de.la.o@demo.example';

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme });

      test('a coordinator narrows her figures, and finds behind a number as many people, on the screen and in the file', async ({ page }) => {
        await signIn(page, COORDINATOR_OF_GUANAJUATO);
        await page.goto('/coordinar');
        await expect(page.getByRole('heading', { level: 1 })).toContainText('de 46 municipios');
        await expect(page.getByText('Cuetzalan del Progreso')).toHaveCount(0);
        await expectAccessible(page);

        await page.getByLabel('Curso').selectOption('Fundamentos de gobierno abierto');
        await page.getByLabel('Periodo').selectOption('Esta administración');
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Fundamentos de gobierno abierto durante la administración 2024-2027');
        await expect(page).toHaveURL(/\?curso=ga-101&periodo=administracion$/);
        await page.reload();
        await expect(page.getByLabel('Periodo')).toHaveValue('administration');

        const number = page.getByRole('link', { name: /personas inscritas, ver la lista/ });
        const count = Number(await number.textContent());
        expect(count).toBeGreaterThan(1);
        await number.click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${count} personas se inscribieron en Fundamentos de gobierno abierto durante la administración 2024-2027, desde municipios de Guanajuato`);
        await expect(page.locator('tbody tr')).toHaveCount(count);
        expect(await rowsIn(await downloaded(page))).toHaveLength(count);
        await expectAccessible(page);

        await page.getByRole('link', { name: 'Cobertura' }).click();
        await expect(page).toHaveURL(/\/coordinar\?estado=11&curso=ga-101&periodo=administracion$/);
        expect(await rowsIn(await downloaded(page))).toHaveLength(46);
      });
    });
  }
}

test('the figures of a whole state stand on one sheet, with their source', async ({ page }) => {
  await signIn(page, COORDINATOR_OF_PUEBLA);
  await page.goto('/coordinar?curso=ga-101&periodo=administracion');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('de 217 municipios de Puebla');
  await expect(page.getByText(/^Fuente: registros de Aula Abierta/)).toBeVisible();
  for (const format of ['Letter', 'A4']) {
    const sheets = (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets, format).toHaveLength(1);
  }
});

test('a municipal coordinator compares with protected counts, and opens nobody’s list', async ({ page }) => {
  await signIn(page, COORDINATOR_OF_THE_CITY_OF_CHIHUAHUA);
  await page.goto('/coordinar');
  await expect(page.getByRole('rowheader', { name: 'Ojinaga' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Ojinaga/ }).getByRole('cell')).toHaveText(['menos de 5', 'menos de 5', 'menos de 5']);
  await expect(page.locator('aula-comparison').getByRole('link')).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/coordinar/personas?municipio=08052');
  await expect(page.getByText('Ese lugar no está en tu territorio.')).toBeVisible();
});

test('a learner is not shown the coordination', async ({ page }) => {
  await signIn(page, 'xochitl.penafiel@demo.example');
  await page.goto('/inicio');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Xóchitl');
  await expect(page.getByRole('link', { name: 'Coordinar' })).toHaveCount(0);
  for (const address of ['/coordinar', '/coordinar/personas']) {
    await page.goto(address);
    await expect(page).not.toHaveURL(/\/coordinar/);
  }
});

async function downloaded(page: Page): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Descargar CSV' }).click()]);
  return download;
}

/** Without the heading. No cell of the demo holds a line break. */
async function rowsIn(download: Download): Promise<string[]> {
  const text = await readFile(await download.path(), 'utf8');
  return text.trimEnd().split('\r\n').slice(1);
}
