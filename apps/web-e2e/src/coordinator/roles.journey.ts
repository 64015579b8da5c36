import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { pressOn } from '../keyboard';
import { signIn } from '../people';
import { test } from '../test';

const COORDINATOR_OF_CHIHUAHUA = 'beatriz.del.angel@demo.example';
const card = (page: Page) => page.locator('aula-roles-card');
const news = (page: Page) => page.locator('.news');

test.use({ viewport: { width: 360, height: 760 } });
// One after the other: the second ends what the first gives. She who is given a role is in no other journey.
test.describe.configure({ mode: 'default' });

test('a coordinator gives a role elsewhere in her state, moves its last day, lends it and takes it back', async ({ page }) => {
  await signIn(page, COORDINATOR_OF_CHIHUAHUA);
  await page.goto('/admin/personas?buscar=batista');
  await page.getByRole('link', { name: 'Batista Moreno, Rosalía' }).click();
  await pressOn(page, page.getByRole('button', { name: 'Dar un papel' }));
  await page.getByLabel('Papel', { exact: true }).selectOption({ label: 'Enlace del municipio' });
  await page.getByLabel('Territorio').selectOption({ label: 'Otro municipio…' });
  await page.getByRole('combobox', { name: 'Municipio' }).fill('Cuauh');
  await page.getByRole('option', { name: /^Cuauhtémoc/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dar el papel' }).click();
  await expect(news(page)).toHaveText('Tiene el papel. Le avisamos por correo.');

  const changed = () => card(page).getByRole('button', { name: /Cambiar la fecha o la suplencia.*Cuauhtémoc/ });
  await pressOn(page, changed());
  await page.getByLabel('Termina').selectOption({ label: 'En otro día…' });
  await page.getByLabel('Último día', { exact: true }).fill('2090-01-31');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Guardar la fecha' }).click();
  await expect(news(page)).toContainText('31 de enero de 2090');

  await changed().click();
  await page.getByLabel('Suplente: su correo o nombre de usuario').fill('norma.terrazas@demo.example');
  await page.getByRole('button', { name: 'Guardar suplente' }).click();
  await expect(news(page)).toContainText('Norma Alicia Terrazas Olivas es suplente.');
  await changed().click();
  await page.getByRole('button', { name: 'Quitar a la persona suplente' }).click();
  await expect(news(page)).toHaveText('El papel ya no tiene suplente.');

  await card(page).getByRole('button', { name: /Terminar este papel.*Cuauhtémoc/ }).click();
  await page.getByRole('button', { name: 'Sí, terminar el papel' }).click();
  await expect(news(page)).toContainText('Terminó el papel.');
});

test('a coordinator ends the liaisons of her state with the administration, sees whom it leaves out, and undoes it', async ({ page }) => {
  await signIn(page, COORDINATOR_OF_CHIHUAHUA);
  await page.goto('/admin/personas');
  await page.getByRole('checkbox', { name: 'Elegir a todas las de esta página' }).check();
  await pressOn(page, page.getByRole('button', { name: 'Terminar un papel…' }));
  await page.locator('#terminar-cual').selectOption({ label: 'Enlace del municipio' });
  await page.getByLabel('Último día').fill('2090-10-09');
  await page.getByRole('button', { name: 'Ver a quiénes toca' }).click();
  await expect(page.locator('.sum')).toContainText('«Enlace del municipio») el 9 de octubre de 2090.');
  await expect(page.getByText(/personas no tienen ese papel/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Terminar estos papeles' }).click();
  await expect(news(page)).toContainText('9 de octubre de 2090');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Deshacer/ }).click();
  await expect(news(page)).toContainText('otra vez como antes');
  await expect(page.getByRole('button', { name: /^Deshacer/ })).toHaveCount(0);
});
