import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { pressOn, typeInto } from '../keyboard';
import { newPerson, signInByCode, signUp } from '../people';
import { test } from '../test';

test('by keyboard alone: change the agency, end the session on another device, read in English and come back', async ({ page, browser, context }) => {
  const person = newPerson('Guachochi');
  await page.goto('/registro');
  await signUp(page, person);
  const elsewhere = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const other = await elsewhere.newPage();
  await signInByCode(other, person.email);

  await pressOn(page, page.getByRole('link', { name: 'Yo', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'Tu cuenta' })).toBeVisible();
  await expectAccessible(page);
  await pressOn(page, page.getByRole('link', { name: 'Cambiar tus datos' }));
  await expect(page.getByLabel('Municipio')).toHaveValue('Guachochi, Chihuahua');
  await expectAccessible(page);
  // A field that the Tab key reaches is selected whole: what is typed takes its place.
  await typeInto(page, page.getByLabel('Dependencia'), 'Tesorería Municipal');
  await pressOn(page, page.getByRole('button', { name: 'Guardar cambios' }));
  await expect(page.getByText('Guardamos tus cambios.')).toBeVisible();
  await expect(page.locator('dd', { hasText: 'Tesorería Municipal' })).toBeVisible();

  await pressOn(page, page.getByRole('link', { name: 'Datos opcionales' }));
  await expect(page.getByText('Nadie tiene que responder.')).toBeVisible();
  const language = page.locator('section', { has: page.getByRole('heading', { name: 'Lengua indígena' }) });
  await pressOn(page, language.getByRole('button', { name: 'Responder' }));
  await typeInto(page, language.getByLabel('Busca tu lengua'), 'raramuri');
  await pressOn(page, language.getByRole('checkbox', { name: 'tarahumara' }), 'Space');
  await expectAccessible(page);
  await pressOn(page, language.getByRole('button', { name: 'Doy mi consentimiento y guardo' }));
  await expect(language.getByText('Diste tu consentimiento')).toBeVisible();
  await page.reload();
  await expect(language.getByText('tarahumara')).toBeVisible();
  await pressOn(page, language.getByRole('button', { name: 'Retirar' }));
  await expect(language.getByText('Retirado: ya no guardamos tu respuesta.')).toBeVisible();
  await expectAccessible(page);
  await pressOn(page, page.getByRole('link', { name: 'Tu cuenta' }));

  await pressOn(page, page.getByRole('button', { name: /^Cerrar sesión:/ }));
  await expectAccessible(page);
  await pressOn(page, page.getByRole('button', { name: 'Cerrar esta sesión' }));
  await expect(page.getByText(/^Cerramos la sesión de/)).toBeVisible();
  await other.goto('/cuenta');
  await expect(other).toHaveURL(/\/entrar\?volver=%2Fcuenta$/);
  await elsewhere.close();

  await pressOn(page, page.getByRole('button', { name: 'English' }));
  await expect(page).toHaveURL('/en/cuenta');
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
  const cookie = (await context.cookies()).find(({ name }) => name === 'aula_language');
  expect(cookie).toMatchObject({ value: 'en', path: '/', sameSite: 'Lax' });
  await page.goto('/constancias');
  await expect(page).toHaveURL('/en/constancias');

  await page.goto('/en/yo');
  await expect(page).toHaveURL('/en/cuenta');
  await pressOn(page, page.getByRole('button', { name: 'Español' }));
  await expect(page).toHaveURL('/cuenta');
  await expect(page.getByRole('heading', { level: 1, name: 'Tu cuenta' })).toBeVisible();
  await expect(page.locator('dd', { hasText: 'Tesorería Municipal' })).toBeVisible();
});

test('a visitor who asks for English in the middle of a form loses no word of it', async ({ page }) => {
  await page.goto('/registro');
  await typeInto(page, page.getByLabel('Nombre o nombres'), 'Remedios');
  await page.getByRole('combobox', { name: 'Municipio' }).pressSequentially('Guachochi');
  await page.getByRole('option', { name: 'Guachochi, Chihuahua' }).click();
  await page.getByRole('link', { name: 'English' }).click();

  await expect(page).toHaveURL('/en/registro');
  await expect(page.getByLabel('Given names')).toHaveValue('Remedios');
  await expect(page.getByRole('combobox', { name: 'Municipality' })).toHaveValue('Guachochi, Chihuahua');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL('/registro');
  await expect(page.getByLabel('Nombre o nombres')).toHaveValue('Remedios');
});
