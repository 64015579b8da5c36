import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { newPerson, signIn, signUp } from '../people';
import { test } from '../test';

const QUIZ = '/cursos/ga-101/cuestionarios/final';

/** Without the page: three times the quiz is not what is looked at here. */
async function failThreeTimes(page: Page): Promise<void> {
  const { request } = page.context();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const started = await request.post('/api/courses/ga-101/quizzes/final/attempts', { headers: { 'idempotency-key': randomUUID() } });
    const { id } = (await started.json()) as { id: string };
    expect((await request.post(`/api/attempts/${id}/submission`)).ok()).toBe(true);
  }
}

test('asking for another attempt after the last one, and being given one', async ({ page, browser }) => {
  const person = newPerson('Guachochi');
  await page.goto('/registro?volver=%2Fcursos%2Fga-101');
  await signUp(page, person);
  await page.getByRole('button', { name: 'Inscribirme' }).click();
  await expect(page.getByRole('link', { name: /^Empezar/ })).toBeVisible();
  await failThreeTimes(page);

  await page.goto(QUIZ);
  await page.getByRole('link', { name: /^Intento 3/ }).click();
  await test.step('reading a lesson again and coming back leads to the same question', async () => {
    const lesson = page.getByRole('link', { name: /^Repasar la lección/ }).nth(6);
    await lesson.click();
    await expect(page).toHaveURL(/\/lecciones\//);
    await page.goBack();
    await expect(lesson).toBeInViewport();
    await page.goBack();
  });
  await page.getByLabel('¿Por qué lo pides? (opcional)').fill('Se fue la luz las tres veces.');
  await page.reload();
  await expect(page.getByLabel('¿Por qué lo pides? (opcional)')).toHaveValue('Se fue la luz las tres veces.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Pedir otro intento' }).click();
  await expect(page.getByRole('heading', { name: 'Pediste otro intento' })).toBeVisible();

  const office = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const staff = await office.newPage();
  await signIn(staff, 'beatriz.del.angel@demo.example');
  await staff.goto('/impartir/solicitudes');
  const request = staff.getByRole('listitem').filter({ hasText: 'Se fue la luz las tres veces.' });
  await expect(request.getByText('Intento 3: 0 de 100')).toBeVisible();
  await expectAccessible(staff);
  await staff.setViewportSize({ width: 1280, height: 800 });
  await expectAccessible(staff);
  await request.getByRole('button', { name: 'Dar un intento más' }).click();
  await request.getByLabel('Unas palabras (opcional)').fill('Que esta vez haya luz.');
  await request.getByRole('button', { name: 'Dar un intento más' }).click();
  await expect(staff.getByText('Le diste un intento más a Remedios Prueba.')).toBeVisible();
  await office.close();

  await page.goto('/inicio');
  await page.getByRole('link', { name: /Te dieron un intento más/ }).click();
  await expect(page.getByText('Que esta vez haya luz.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Intentar de nuevo' }).click();
  await expect(page.getByText('Pregunta 1 de 10', { exact: true })).toBeVisible();
  await page.goto('/inicio');
  await page.getByRole('link', { name: /Te faltan 10 de 10 preguntas/ }).click();
  await expect(page.getByText('Pregunta 1 de 10', { exact: true })).toBeVisible();
});
