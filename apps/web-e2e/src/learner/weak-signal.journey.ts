import { expect } from '@playwright/test';
import { answerQuestion } from '../answers';
import { newPerson, signUp } from '../people';
import { test } from '../test';

test('answers given without a line are kept on the phone, survive a reload, and reach the server', async ({ page, context }) => {
  await page.goto('/registro?volver=%2Fcursos%2Fga-101');
  await signUp(page, newPerson('Guachochi'));
  await page.getByRole('button', { name: 'Inscribirme' }).click();
  await expect(page.getByRole('link', { name: /^Empezar/ })).toBeVisible();
  await page.goto('/cursos/ga-101/cuestionarios/final');
  await page.getByRole('button', { name: 'Empezar' }).click();
  await expect(page.getByText('Pregunta 1 de 10', { exact: true })).toBeVisible();
  await answerQuestion(page, true);

  await context.setOffline(true);
  await page.getByRole('link', { name: 'Siguiente' }).click();
  await page.getByLabel('Falso', { exact: true }).check();
  await expect(page.getByText(/Guardado en tu teléfono/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Guardado en el servidor')).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('Falso', { exact: true })).toBeChecked();
});
