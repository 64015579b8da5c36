import { type BrowserContext, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { newPerson, signInByCode, signUp } from '../people';
import { test } from '../test';

const QUIZ = '/cursos/ga-101/cuestionarios/final';
const A_MINUTE = 60_000;

/** Without a line for a minute, by the page's own clock: what tries again meanwhile does so. */
async function loseLineForAMinute(page: Page, context: BrowserContext, meanwhile: () => Promise<void>): Promise<void> {
  await context.setOffline(true);
  await meanwhile();
  await page.clock.runFor(A_MINUTE);
  await context.setOffline(false);
}

async function openSecondQuestion(page: Page): Promise<void> {
  await page.goto(QUIZ);
  await page.getByRole('button', { name: /^(Empezar|Continuar)/ }).click();
  await page.getByRole('link', { name: 'Siguiente' }).click();
  await expect(page.getByText('Pregunta 2 de 10', { exact: true })).toBeVisible();
}

test('one attempt on a phone and in the office: the later answer stays, both are told, and a minute without a line loses nothing', async ({ page: phone, context, browser }) => {
  const person = newPerson('Guachochi');
  await phone.goto('/registro?volver=%2Fcursos%2Fga-101');
  await signUp(phone, person);
  await phone.getByRole('button', { name: 'Inscribirme' }).click();
  await expect(phone.getByRole('link', { name: /^Empezar/ })).toBeVisible();
  const elsewhere = await browser.newContext();
  const office = await elsewhere.newPage();
  await signInByCode(office, person.email);

  await phone.clock.install();
  await openSecondQuestion(phone);
  await phone.getByLabel('Verdadero', { exact: true }).check();
  await expect(phone.getByText('Guardado en el servidor')).toBeVisible();

  await openSecondQuestion(office);
  await expect(office.getByLabel('Verdadero', { exact: true })).toBeChecked();
  await office.getByLabel('Falso', { exact: true }).check();
  await expect(office.getByText('Guardado en el servidor')).toBeVisible();

  await test.step('coming back to the phone, the answer from the office stands there', async () => {
    await phone.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(phone.getByText('Contestaste esta pregunta también en otra pestaña o dispositivo. Se queda la última:')).toBeVisible();
    await expect(phone.getByLabel('Falso', { exact: true })).toBeChecked();
    await expectAccessible(phone);
  });

  await test.step('an answer given without a line arrives a minute later, and stays, being the last', async () => {
    await loseLineForAMinute(phone, context, async () => {
      await phone.getByLabel('Verdadero', { exact: true }).check();
      await expect(phone.getByText(/Guardado en tu teléfono/)).toBeVisible();
    });
    await expect(phone.getByText('Guardado en el servidor')).toBeVisible();
    await phone.reload();
    await expect(phone.getByLabel('Verdadero', { exact: true })).toBeChecked();
  });

  await test.step('in the office the review says so before anything is submitted', async () => {
    await office.getByRole('link', { name: 'Ver todas las preguntas' }).click();
    await expect(office.getByText('Contestaste la pregunta 2 también en otra pestaña o dispositivo.')).toBeVisible();
    await expectAccessible(office);
    await office.getByRole('link', { name: /también la contestaste/i }).click();
    await expect(office.getByLabel('Verdadero', { exact: true })).toBeChecked();
  });

  await test.step('two tabs of one browser show the same answer at once', async () => {
    const tab = await elsewhere.newPage();
    await tab.goto(office.url());
    await tab.getByLabel('Falso', { exact: true }).check();
    await expect(office.getByLabel('Falso', { exact: true })).toBeChecked();
    await expect(office.getByText(/Se queda la última/)).toBeVisible();
  });
  await elsewhere.close();
});

test('a lesson read to its end without a line for a minute is done, also after a reload', async ({ page, context }) => {
  await page.goto('/registro?volver=%2Fcursos%2Fga-101');
  await signUp(page, newPerson('Bocoyna'));
  await page.getByRole('button', { name: 'Inscribirme' }).click();
  await page.clock.install();
  await page.getByRole('link', { name: /^Empezar/ }).click();
  // The course's heading stands until the lesson has come.
  await expect(page.getByRole('button', { name: /^Marcar/ })).toBeVisible();
  await loseLineForAMinute(page, context, async () => {
    await page.getByRole('button', { name: /^Marcar/ }).click();
    await expect(page.getByText(/Guardado en tu teléfono/)).toBeVisible();
  });
  await expect(page.getByText(/Guardado en tu teléfono/)).toBeHidden();
  await page.goto('/cursos/ga-101');
  await expect(page.getByText('1 de 15 lecciones')).toBeVisible();
});
