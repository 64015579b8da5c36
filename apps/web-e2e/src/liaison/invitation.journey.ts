import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { signIn } from '../people';
import { test } from '../test';

const PASSPHRASE = 'cuatro lluvias sobre el adobe';

async function openAccount(page: Page, surname: string): Promise<string> {
  await page.getByLabel('Nombre o nombres').fill('Nabor');
  await page.getByLabel('Primer apellido').fill(surname);
  await page.getByLabel('No tengo correo propio: con un nombre de usuario').check();
  await expect(page.getByLabel('Nombre de usuario', { exact: true })).toHaveValue(/^nabor\.\w+/);
  await expectAccessible(page);
  const userName = await page.getByLabel('Nombre de usuario', { exact: true }).inputValue();
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Dependencia').fill('Obras Públicas');
  await page.getByLabel('Cargo').fill('Auxiliar');
  await page.getByLabel('Leí y acepto el aviso de privacidad.').check();
  await page.getByRole('button', { name: 'Crear mi cuenta' }).click();
  return userName;
}

test('a code from the enlace opens an account without an e-mail, and the person comes back by user name', async ({ page, browser }) => {
  const office = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const staff = await office.newPage();
  await signIn(staff, 'norma.terrazas@demo.example');
  await staff.goto('/admin/invitaciones');
  await expect(staff.getByRole('heading', { name: 'Un código nuevo' })).toBeVisible();
  await staff.getByRole('button', { name: 'Crear el código' }).click();
  await expect(staff.getByText('Elige el lugar de las personas que invitas.')).toBeVisible();
  await expectAccessible(staff);
  const form = staff.getByRole('form', { name: 'Un código nuevo' });
  await form.getByLabel('Lugar').selectOption({ label: 'Juárez, Chihuahua' });
  await form.getByLabel('Curso al que se inscriben').selectOption({ index: 1 });
  await form.getByLabel('Cuántas personas').fill('2');
  await staff.getByRole('button', { name: 'Crear el código' }).click();

  await expect(staff.getByRole('heading', { name: 'Te invitamos a Aula Abierta' })).toBeVisible();
  await expect(staff.getByRole('img', { name: 'Código QR que abre la invitación' })).toBeVisible();
  await expectAccessible(staff);
  const code = await staff.locator('.code').innerText();
  expect(code).toMatch(/^[1-9A-Z]{4}-[1-9A-Z]{4}$/);

  await test.step('a code that was copied wrong is noticed before it is sent', async () => {
    await page.goto('/invitacion');
    await page.getByLabel('Código de la invitación').fill(`${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`);
    await page.getByRole('button', { name: 'Ver la invitación' }).click();
    await expect(page.getByText('Revísalo letra por letra.')).toBeVisible();
    await expectAccessible(page);
  });
  await page.getByLabel('Código de la invitación').fill(code.toLowerCase().replace('-', ' '));
  await page.getByRole('button', { name: 'Ver la invitación' }).click();
  await expect(page.getByText('Norma Alicia Terrazas Olivas')).toBeVisible();
  await expect(page.getByText('Juárez, Chihuahua').first()).toBeVisible();
  await expectAccessible(page);
  const userName = await openAccount(page, `Ochoa${randomBytes(3).toString('hex')}`);
  await expect(page).toHaveURL(/\/cursos\/ga-101$/);

  await test.step('signs out, and in again by user name', async () => {
    await page.goto('/cuenta');
    await expect(page.getByText(userName)).toBeVisible();
    await page.getByRole('button', { name: 'Salir de mi cuenta' }).click();
    await signIn(page, userName, PASSPHRASE);
    await page.goto('/inicio');
    await expect(page.getByText('Gobierno abierto').first()).toBeVisible();
  });

  await test.step('forgets the passphrase, and gets back in by a sheet from the enlace', async () => {
    const { items } = (await (await staff.request.get(`/api/people?q=${userName}`)).json()) as { items: { accountId: string }[] };
    await staff.goto(`/admin/personas/${items[0]?.accountId ?? ''}`);
    await staff.getByRole('link', { name: 'Dar una hoja de recuperación' }).click();
    await staff.getByRole('button', { name: 'Crear la hoja' }).click();
    await expect(staff.getByRole('img', { name: /Código QR/ })).toBeVisible();
    await expectAccessible(staff);
    const sheet = await staff.locator('.code').innerText();

    const library = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const other = await library.newPage();
    await other.goto(`/recuperacion#${sheet}`);
    await expect(other.getByLabel('Código de la hoja')).toHaveValue(sheet);
    await expectAccessible(other);
    await other.getByLabel('Nombre de usuario', { exact: true }).fill(userName);
    await other.getByLabel('Contraseña', { exact: true }).fill('siete faroles junto al río Conchos');
    await other.getByRole('button', { name: 'Guardar la contraseña y entrar' }).click();
    await expect(other).toHaveURL(/\/inicio$/);
    await library.close();
    await page.goto('/cuenta');
    await expect(page).toHaveURL(/\/entrar/);
  });

  await staff.goto('/admin/invitaciones');
  const card = staff.getByRole('listitem').filter({ hasText: code });
  await expect(card.getByText('Lo ha usado 1 persona de 2')).toBeVisible();
  await card.getByRole('button', { name: /^Anular/ }).click();
  await card.getByRole('button', { name: 'Sí, anularlo' }).click();
  await expect(card.getByText('Anulado')).toBeVisible();
  await expectAccessible(staff);
  await office.close();
});
