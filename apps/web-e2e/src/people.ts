import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

export const DEMO_PASSPHRASE = 'puertas abiertas en mi municipio';

export interface NewPerson {
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly email: string;
  readonly passphrase: string;
  readonly municipality: string;
}

/** Somebody nobody has met: her own e-mail for every journey. */
export function newPerson(municipality: string): NewPerson {
  const mark = randomBytes(4).toString('hex');
  return { givenNames: 'Remedios', firstSurname: 'Prueba', email: `remedios.${mark}@demo.example`, passphrase: 'cuatro lluvias sobre el adobe', municipality };
}

/** Fills in and sends the sign-up page, as on a phone. */
export async function signUp(page: Page, person: NewPerson): Promise<void> {
  await page.getByLabel('Nombre o nombres').fill(person.givenNames);
  await page.getByLabel('Primer apellido').fill(person.firstSurname);
  await page.getByLabel('Correo electrónico').fill(person.email);
  await page.getByLabel('Contraseña', { exact: true }).fill(person.passphrase);
  await chooseMunicipality(page, person.municipality);
  await page.getByLabel('Dependencia').fill('Unidad de Transparencia');
  await page.getByLabel('Cargo').fill('Titular');
  await page.getByLabel('Leí y acepto el aviso de privacidad.').check();
  await page.getByRole('button', { name: 'Crear mi cuenta' }).click();
}

async function chooseMunicipality(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Municipio' }).pressSequentially(name.slice(0, 8));
  await page.getByRole('option', { name }).click();
}

export async function signIn(page: Page, email: string, passphrase = DEMO_PASSPHRASE): Promise<void> {
  await page.goto('/entrar');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page).not.toHaveURL(/\/entrar/);
}
