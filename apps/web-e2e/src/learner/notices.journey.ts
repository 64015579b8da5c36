import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { signIn } from '../people';
import { test } from '../test';

/** Read one lesson nineteen days ago: the demo has reminded him twice. */
const WHO_DID_NOT_COME_BACK = 'ivan.avalos@demo.example';

test('the bell says what waits, a notice leads back to the course, and reminders can be turned off', async ({ page }) => {
  await signIn(page, WHO_DID_NOT_COME_BACK);
  await page.getByRole('link', { name: 'Avisos: 2 sin leer' }).click();
  await expect(page.getByRole('heading', { name: 'Avisos', exact: true })).toBeVisible();
  const reminders = page.getByRole('link', { name: 'Sigue con «Fundamentos de gobierno abierto»' });
  await expect(reminders).toHaveCount(2);
  await expectAccessible(page);

  await reminders.first().click();
  await expect(page).toHaveURL(/\/cursos\/ga-101\/lecciones\/1\.2$/);
  await page.getByRole('link', { name: 'Avisos: 1 sin leer' }).click();

  await page.getByRole('switch', { name: 'Recordatorios para seguir con tu curso' }).uncheck();
  await expect(page.getByText('Guardado: ya no recibirás recordatorios por correo.')).toBeVisible();
  await page.getByRole('button', { name: 'Marcar todos como leídos' }).click();
  await expect(page.getByRole('link', { name: 'Avisos: ninguno sin leer' })).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByRole('switch', { name: 'Recordatorios para seguir con tu curso' })).not.toBeChecked();
  await expect(page.getByText('Sin leer')).toHaveCount(0);
});

test('the link in a reminder turns them off without an account, without JavaScript, and back on', async ({ page, browser, baseURL }) => {
  await page.goto('/demo/correo');
  const address = await page.locator('details a', { hasText: '/baja/' }).last().getAttribute('href');
  expect(address).toMatch(new RegExp(`^${baseURL}/baja/[\\w-]{44}$`));

  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const plain = await context.newPage();
  await plain.goto(address ?? '');
  await plain.getByRole('button', { name: 'Apagar los recordatorios' }).click();
  await expect(plain.getByRole('heading', { name: 'Apagamos los recordatorios' })).toBeVisible();
  await plain.getByRole('button', { name: 'Volver a recibirlos' }).click();
  await expect(plain.getByRole('heading', { name: 'Volverás a recibir recordatorios' })).toBeVisible();
  await context.close();
});
