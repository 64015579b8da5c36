import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { takeQuiz } from '../answers';
import { lessonCodes } from '../course';
import { newPerson, signIn, signUp } from '../people';
import { readQr } from '../read-qr';
import { test } from '../test';

const COORDINATOR_OF_PUEBLA = 'dafne.sanchez@demo.example';
const COORDINATOR_OF_GUANAJUATO = 'emiliano.reyes@demo.example';

test('from the street to a constancia that anyone can check, and the coordination sees it', async ({ page, context, browser }) => {
  test.setTimeout(300_000);
  const completedBefore = await completedSeenBy(browser, COORDINATOR_OF_PUEBLA);
  const elsewhereBefore = await completedSeenBy(browser, COORDINATOR_OF_GUANAJUATO);

  await page.goto('/');
  await expectAccessible(page);
  await page.goto('/cursos');
  await page.getByRole('link', { name: 'Fundamentos de gobierno abierto' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fundamentos de gobierno abierto' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Inscribirme' }).click();
  await expectAccessible(page);
  await signUp(page, newPerson('Cuetzalan del Progreso'));

  await expect(page).toHaveURL(/\/cursos\/ga-101$/);
  await page.getByRole('button', { name: 'Inscribirme' }).click();
  await page.getByRole('link', { name: /^Empezar/ }).click();

  for (const code of lessonCodes) {
    await expect(page).toHaveURL(new RegExp(`/lecciones/${code.replace('.', '\\.')}$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (code === '1.1') await expectAccessible(page);
    await page.getByRole('button', { name: 'Marcar y seguir' }).click();
  }

  await expect(page).toHaveURL(/\/cuestionarios\/final/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Empezar' }).click();
  await takeQuiz(page, 5);
  await expect(page.getByRole('link', { name: 'Intentar de nuevo' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Intentar de nuevo' }).click();
  await page.getByRole('button', { name: 'Intentar de nuevo' }).click();
  await takeQuiz(page, 10);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('100');

  await page.getByRole('link', { name: 'Ir a tu constancia' }).click();
  await expect(page.getByLabel('Nombre completo')).toHaveValue('Remedios Prueba');
  await page.getByLabel('Nombre completo').fill('Remedios Prueba de la Sierra');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sí, así debe aparecer' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Descargar PDF/ }).click();
  await expectAccessible(page);

  const pdf = await readFile(await (await download).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const address = await readQr(context, pdf);
  expect(address).toMatch(/\/v\/AA-[1-9A-Z]{4}-[1-9A-Z]{4}$/);

  await expectValid(browser, address);
  await page.goto('/demo/correo');
  await expect(page.getByText('Tu constancia está lista').first()).toBeVisible();

  expect(await completedSeenBy(browser, COORDINATOR_OF_PUEBLA)).toBe(completedBefore + 1);
  expect(await completedSeenBy(browser, COORDINATOR_OF_GUANAJUATO)).toBe(elsewhereBefore);
});

/** On somebody else's phone, without account and without JavaScript. */
async function expectValid(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByText(/vigente/i).first()).toBeVisible();
  await expect(page.getByText('Remedios Prueba de la Sierra')).toBeVisible();
  await context.close();
}

async function completedSeenBy(browser: Browser, email: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await signIn(page, email);
  await page.goto('/coordinar');
  const completed = await figureOf(page, 'Acreditadas');
  await context.close();
  return completed;
}

async function figureOf(page: Page, word: string): Promise<number> {
  const figure = page.locator('dl > div', { hasText: word }).locator('dd').first();
  await expect(figure).toBeVisible();
  return Number((await figure.innerText()).replace(/\D/g, ''));
}
