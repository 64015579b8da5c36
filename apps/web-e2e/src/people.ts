import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

const { AULA_URL: DEMO_URL = '' } = process.env;
export const DEMO_PASSPHRASE = 'puertas abiertas en mi municipio';

export interface NewPerson {
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly email: string;
  readonly municipality: string;
}

/** Somebody nobody has met: her own e-mail for every journey. */
export function newPerson(municipality: string): NewPerson {
  const mark = randomBytes(4).toString('hex');
  return { givenNames: 'Remedios', firstSurname: 'Prueba', email: `remedios.${mark}@demo.example`, municipality };
}

/** Fills in and sends the sign-up page, as on a phone, and types the code from the mail. */
export async function signUp(page: Page, person: NewPerson): Promise<void> {
  await page.getByLabel('Nombre o nombres').fill(person.givenNames);
  await page.getByLabel('Primer apellido').fill(person.firstSurname);
  await page.getByLabel('Correo electrónico').fill(person.email);
  await chooseMunicipality(page, person.municipality);
  await page.getByLabel('Dependencia').fill('Unidad de Transparencia');
  await page.getByLabel('Cargo').fill('Titular');
  await page.getByLabel('Leí y acepto el aviso de privacidad.').check();
  await page.getByRole('button', { name: 'Crear mi cuenta' }).click();
  await typeCode(page, person.email);
}

/** On the page that asks for it. */
export async function typeCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Código de seis números').fill((await mailedTo(page, email)).code);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page).not.toHaveURL(/\/entrar/);
}

/** Code and link of the newest message to somebody, from the mailbox of the demo. The house in earnest has the same mails, and shows them to nobody. */
export async function mailedTo(page: Page, email: string): Promise<{ code: string; link: string }> {
  await expect(page.getByRole('heading', { level: 1, name: 'Revisa tu correo' })).toBeVisible();
  const { mails } = (await (await page.request.get(`${DEMO_URL}/api/demo-mailbox`)).json()) as { mails: { to: string; subject: string; text: string }[] };
  const mail = mails.find(({ to }) => to === email);
  return { code: mail?.subject.replace(/\D/g, '') ?? '', link: /https?:\S+\/entrar\/enlace#\S+/.exec(mail?.text ?? '')?.[0] ?? '' };
}

/** Asks for a code, and types it. */
export async function signInByCode(page: Page, email: string): Promise<void> {
  await page.goto('/entrar');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByRole('button', { name: 'Enviarme un código' }).click();
  await typeCode(page, email);
}

async function chooseMunicipality(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Municipio' }).pressSequentially(name.slice(0, 8));
  await page.getByRole('option', { name }).click();
}

export async function signIn(page: Page, email: string, passphrase = DEMO_PASSPHRASE): Promise<void> {
  await page.goto('/entrar');
  await page.getByRole('button', { name: 'Usar contraseña' }).click();
  await page.getByLabel('Correo electrónico o nombre de usuario').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page).not.toHaveURL(/\/entrar/);
}
