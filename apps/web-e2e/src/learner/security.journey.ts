import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { newPerson, signUp, typeCode } from '../people';
import { telephoneCode } from '../telephone';
import { test } from '../test';

test.use({ viewport: { width: 360, height: 740 } });

const PASSPHRASE = 'cuatro lluvias sobre el adobe';

test('a passphrase, set after signing up, forgotten, and set anew with a mailed code', async ({ page, browser }) => {
  const person = newPerson('Guachochi');
  await page.goto('/registro?volver=/cuenta/contrasena');
  await signUp(page, person);
  await expectAccessible(page);
  await page.getByLabel('Contraseña nueva').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Guardar contraseña' }).click();
  await expect(page.getByText('Guardamos tus cambios.')).toBeVisible();

  const elsewhere = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const other = await elsewhere.newPage();
  await other.goto('/entrar');
  await other.getByRole('button', { name: 'Usar contraseña' }).click();
  await other.getByLabel('Correo electrónico o nombre de usuario').fill(person.email);
  await other.getByLabel('Contraseña', { exact: true }).fill('ya no me acuerdo de cuál era');
  await other.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(other.getByRole('alert')).toContainText('no coinciden');
  await other.getByRole('button', { name: 'Olvidé mi contraseña' }).click();
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Enviarme un código' }).click();
  await typeCode(other, person.email);
  await expect(other).toHaveURL('/cuenta/contrasena');
  await other.getByLabel('Contraseña nueva').fill('siete nubes lentas sobre la sierra');
  await other.getByRole('button', { name: 'Guardar contraseña' }).click();
  await expect(other).toHaveURL('/cuenta');
  await elsewhere.close();

  await page.goto('/cuenta');
  await expect(page, 'the other device was signed out').toHaveURL(/\/entrar\?/);
});

test('two steps: set up with a telephone, asked for when signing in, and once with a code from paper', async ({ page }) => {
  const person = newPerson('Guachochi');
  await page.goto('/registro?volver=/cuenta/contrasena');
  await signUp(page, person);
  await page.getByLabel('Contraseña nueva').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Guardar contraseña' }).click();
  await page.getByRole('link', { name: 'Dos pasos para entrar' }).click();
  await page.getByRole('button', { name: 'Configurar' }).click();
  const key = (await page.locator('aula-two-step-key .key').textContent()) ?? '';
  await expectAccessible(page);
  await page.getByLabel('Código que muestra tu teléfono').fill(telephoneCode(key));
  await page.getByRole('button', { name: 'Activar' }).click();
  const paper = (await page.locator('aula-recovery-codes li').first().textContent()) ?? '';
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ya los guardé' }).click();
  await expect(page.getByText('Te quedan 10 códigos de recuperación.')).toBeVisible();

  for (const code of [telephoneCode(key, 1), paper]) {
    await page.goto('/cuenta');
    await page.getByRole('button', { name: 'Salir de mi cuenta' }).click();
    await expect(page).toHaveURL('/');
    await page.goto('/entrar');
    await page.getByRole('button', { name: 'Usar contraseña' }).click();
    await page.getByLabel('Correo electrónico o nombre de usuario').fill(person.email);
    await page.getByLabel('Contraseña', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await expect(page).toHaveURL(/\/entrar\/dos-pasos/);
    await expectAccessible(page);
    await page.getByLabel('Código').fill(code);
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await expect(page).toHaveURL('/inicio');
  }
});
