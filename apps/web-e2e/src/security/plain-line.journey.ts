import { expect, type LaunchOptions } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { DEMO_PASSPHRASE, newPerson, signUp } from '../people';
import { test } from '../test';

const { AULA_URL: DEMO_URL = '', AULA_EARNEST_URL: EARNEST_URL = '', AULA_CHROMIUM = '{}' } = process.env;
const chromium = JSON.parse(AULA_CHROMIUM) as LaunchOptions;

/** As the machine of the demo is called in an office's network: plain HTTP, and not the machine that the browser runs on. */
const OFFICE = 'aula.lan';
const inOffice = (address: string) => address.replace('localhost', OFFICE);

test.use({ launchOptions: { ...chromium, args: [...(chromium.args ?? []), `--host-resolver-rules=MAP ${OFFICE} 127.0.0.1`] }, viewport: { width: 360, height: 740 } });

test('the demo on plain HTTP signs people up and keeps them signed in, by a cookie without the prefix', async ({ page, context }) => {
  await page.goto(`${inOffice(DEMO_URL)}/registro?volver=/cursos/ga-101`);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await signUp(page, newPerson('Bocoyna'));
  await expect(page).toHaveURL(/\/cursos\/ga-101$/);
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === 'aula')).toMatchObject({ domain: OFFICE, secure: false, httpOnly: true, sameSite: 'Lax' });
  expect(cookies.filter(({ name, secure }) => name.startsWith('__Host-') || secure)).toEqual([]);

  await page.getByRole('button', { name: 'Inscribirme' }).first().click();
  await expect(page.getByRole('link', { name: 'Empezar' }).or(page.getByRole('button', { name: 'Empezar' })).first()).toBeVisible();
  await page.goto(`${inOffice(DEMO_URL)}/cuenta`);
  await expect(page.getByRole('heading', { level: 1, name: 'Tu cuenta' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Salir de mi cuenta' }).click();
  await expect(page).toHaveURL(`${inOffice(DEMO_URL)}/`);
  expect((await context.cookies()).filter(({ name }) => name === 'aula')).toEqual([]);
});

test('the house in earnest does not let anybody in on a line that others can read, and says where to go', async ({ page, context }) => {
  await page.goto(`${inOffice(EARNEST_URL)}/entrar`);
  await page.getByRole('button', { name: 'Usar contraseña' }).click();
  await page.getByLabel('Correo electrónico o nombre de usuario').fill('nadie@leon.example');
  await page.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSPHRASE);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('https://');
  await expectAccessible(page);
  expect(await context.cookies()).toEqual([]);
});
