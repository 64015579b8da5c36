import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { mailedTo, newPerson, signIn, signUp } from '../people';
import { telephoneCode } from '../telephone';
import { test } from '../test';

const { AULA_URL: DEMO_URL = '', AULA_EARNEST_URL: EARNEST_URL = '' } = process.env;
const PASSPHRASE = 'cuatro lluvias sobre el adobe';

/** The demo asks nobody for two steps: this is the same house in earnest. */
test.use({ viewport: { width: 360, height: 740 }, baseURL: EARNEST_URL });

/** Somebody of the house, with a passphrase, whom an administrator has made a coordinator of Chihuahua. Her e-mail. */
async function givenACoordinator(browser: Browser): Promise<string> {
  const person = newPerson('Guachochi');
  const context = await browser.newContext({ baseURL: DEMO_URL });
  const page = await context.newPage();
  await page.goto('/registro?volver=/cuenta/contrasena');
  await signUp(page, person);
  await page.getByLabel('Contraseña nueva').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Guardar contraseña' }).click();
  await expect(page).toHaveURL('/cuenta');
  await page.getByRole('button', { name: 'Salir de mi cuenta' }).click();
  await expect(page).toHaveURL('/');

  await signIn(page, 'administracion.plataforma@demo.example');
  const { items } = (await (await page.request.get(`/api/people?q=${person.email}`)).json()) as { items: { accountId: string }[] };
  const given = await page.request.post('/api/roles', { data: { accountId: items[0]?.accountId, role: 'coordinator', scope: 'state', key: '08' } });
  expect(given.ok()).toBe(true);
  await context.close();
  return person.email;
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/cuenta');
  await page.getByRole('button', { name: 'Salir de mi cuenta' }).click();
  await expect(page).toHaveURL('/');
}

/** The first of the two. */
async function showPassphrase(page: Page, email: string, back: string): Promise<void> {
  await page.goto(`/entrar?volver=${back}`);
  await page.getByRole('button', { name: 'Usar contraseña' }).click();
  await page.getByLabel('Correo electrónico o nombre de usuario').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSPHRASE);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
}

async function showCode(page: Page, email: string): Promise<void> {
  await page.goto('/entrar');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByRole('button', { name: 'Enviarme un código' }).click();
  await page.getByLabel('Código de seis números').fill((await mailedTo(page, email)).code);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
}

/** The second. */
async function showSecond(page: Page, code: string): Promise<void> {
  await expect(page).toHaveURL(/\/entrar\/dos-pasos/);
  await expectAccessible(page);
  await page.getByLabel('Código').fill(code);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
}

test('a coordinator sets up her second step before anything opens, and signs in with telephone and with paper', async ({ page, browser }) => {
  const email = await givenACoordinator(browser);
  await showPassphrase(page, email, '/coordinar');
  await expect(page).toHaveURL('/cuenta/dos-pasos');
  await expect(page.getByText('Ves datos de otras personas')).toBeVisible();
  await expectAccessible(page);
  await test.step('no other page opens, and the API says no', async () => {
    for (const address of ['/coordinar', '/admin/personas', '/cuenta']) {
      await page.goto(address);
      await expect(page).toHaveURL('/cuenta/dos-pasos');
    }
    expect((await page.request.get('/api/coverage')).status()).toBe(403);
  });

  await page.getByRole('button', { name: 'Configurar' }).click();
  await expect(page.getByRole('img', { name: 'Código QR con tu clave' })).toBeVisible();
  await expectAccessible(page);
  const key = await page.locator('aula-two-step-key .key').innerText();
  await page.getByLabel('Código que muestra tu teléfono').fill(telephoneCode(key));
  await page.getByRole('button', { name: 'Activar' }).click();
  await expect(page.locator('aula-recovery-codes li')).toHaveCount(10);
  await expectAccessible(page);
  const paper = await page.locator('aula-recovery-codes li').first().innerText();
  await page.getByRole('button', { name: 'Ya los guardé' }).click();
  await expect(page).toHaveURL('/inicio');
  await page.goto('/coordinar');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('de 67 municipios');
  await expectAccessible(page);

  await test.step('passphrase and telephone, and back to where she was going', async () => {
    await signOut(page);
    await showPassphrase(page, email, '/coordinar');
    await showSecond(page, telephoneCode(key, 1));
    await expect(page).toHaveURL('/coordinar');
  });

  await test.step('mailed code and paper', async () => {
    await signOut(page);
    await showCode(page, email);
    await showSecond(page, paper);
    await expect(page).toHaveURL('/inicio');
  });

  await test.step('the same paper opens nothing more', async () => {
    await signOut(page);
    await showPassphrase(page, email, '/inicio');
    await showSecond(page, paper);
    await expect(page.getByRole('alert')).toContainText('Ese código no es, o ya se usó.');
    await expectAccessible(page);
  });
});
