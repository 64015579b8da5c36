import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expectAccessible } from '../accessible';
import { pressOn, typeInto } from '../keyboard';
import { newPerson, signIn, signUp } from '../people';
import { test } from '../test';

const TRAINER = 'renata.villarreal@demo.example';
const TRAINER_OF_GUANAJUATO = 'tomas.aguirre@demo.example';

for (const [width, colorScheme] of [[360, 'light'], [1280, 'dark']] as const) {
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 800 }, colorScheme });

    test('a trainer finds who has fallen behind, shares the view, and takes the list along', async ({ page, context }) => {
      await signIn(page, TRAINER);
      await page.getByRole('link', { name: 'Impartir' }).click();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Fundamentos de gobierno abierto' }).click();
      await expect(page.getByText(/ se quedaron atrás: llevan 7\sdías o más sin actividad\./)).toBeVisible();
      await expectAccessible(page);

      const behind = page.getByRole('navigation', { name: 'Situación' }).getByRole('link', { name: /^Se quedaron atrás/ });
      const count = Number((await behind.innerText()).replace(/\D/g, ''));
      await behind.click();
      await expect(page).toHaveURL(/situacion=atras/);
      await expect(people(page)).toHaveCount(count);
      await expect(page.getByRole('table').getByText('Se quedó atrás', { exact: true })).toHaveCount(count);
      expect(await fileOf(page)).toHaveLength(count);

      await page.getByLabel('Nombre o correo').fill('penafiel xochitl');
      await page.getByRole('button', { name: 'Buscar' }).click();
      await expect(people(page)).toHaveCount(1);
      await expect(page.getByRole('rowheader')).toContainText('Peñafiel Güereña, Xóchitl');

      const shared = await context.newPage();
      await shared.goto(page.url());
      await expect(people(shared)).toHaveCount(1);
      await page.goBack();
      await expect(people(page)).toHaveCount(count);
      await expect(page.getByLabel('Nombre o correo')).toHaveValue('');
    });
  });
}

test.describe('at 320 px, by keyboard alone', () => {
  test.use({ viewport: { width: 320, height: 720 } });

  test('a trainer reminds somebody: the message is seen before it goes, and it arrives', async ({ page, browser }) => {
    const person = newPerson('Bocoyna');
    const learner = await (await browser.newContext()).newPage();
    await learner.goto('/registro?volver=%2Fcursos%2Fga-101');
    await signUp(learner, person);
    await learner.getByRole('button', { name: 'Inscribirme' }).click();
    await expect(learner.getByRole('link', { name: /^Empezar/ })).toBeVisible();

    await signIn(page, TRAINER);
    await page.goto('/impartir/cursos/ga-101');
    await typeInto(page, page.getByLabel('Nombre o correo'), person.email);
    await page.keyboard.press('Enter');
    await expect(people(page)).toHaveCount(1);
    await pressOn(page, page.getByRole('checkbox', { name: 'Elegir a Prueba, Remedios' }), 'Space');
    await pressOn(page, page.getByRole('button', { name: 'Recordar' }));
    await typeInto(page, page.getByLabel('Tus palabras (opcional)'), '¿Te ayudo a empezar?');
    await expect(page.getByRole('blockquote')).toContainText('Te escribe Renata Villarreal Bustos, que da seguimiento a este curso.');
    await expect(page.getByRole('blockquote')).toContainText('¿Te ayudo a empezar?');
    await expectAccessible(page);
    await pressOn(page, page.getByRole('button', { name: 'Enviar a 1 persona' }));
    await expect(page.getByText('Tu recordatorio llegó.')).toBeVisible();
    await expectAccessible(page);

    await pressOn(page, page.getByRole('checkbox', { name: 'Elegir a Prueba, Remedios' }), 'Space');
    await pressOn(page, page.getByRole('button', { name: 'Recordar' }));
    await pressOn(page, page.getByRole('button', { name: 'Enviar a 1 persona' }));
    await expect(page.getByText('Recibió un recordatorio de este curso en las últimas 24 horas: 1')).toBeVisible();

    await learner.goto('/avisos');
    await expect(learner.getByText('¿Te ayudo a empezar?')).toHaveCount(1);
    await learner.context().close();
  });
});

test('nobody from outside the territory is listed', async ({ page }) => {
  await signIn(page, TRAINER_OF_GUANAJUATO);
  await page.goto('/impartir/cursos/ga-101');
  await expect(people(page).first()).toBeVisible();
  const places = (await fileOf(page)).map((row) => row['Estado']);
  expect(new Set(places)).toEqual(new Set(['Guanajuato']));
  await page.goto('/impartir/cursos/ga-101?estado=08');
  await expect(page.getByText('Nadie coincide con lo que buscas.')).toBeVisible();
});

test('a learner is not shown the entry, nor let in', async ({ page }) => {
  await signIn(page, 'xochitl.penafiel@demo.example');
  await page.goto('/inicio');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Xóchitl');
  await expect(page.getByRole('link', { name: 'Impartir' })).toHaveCount(0);
  await page.goto('/impartir');
  await expect(page).not.toHaveURL(/\/impartir$/);
});

const people = (page: Page) => page.getByRole('table').locator('tbody').getByRole('row');

async function fileOf(page: Page): Promise<Record<string, string>[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Descargar CSV' }).click();
  return parse(await readFile(await (await download).path()), { bom: true, columns: true });
}
