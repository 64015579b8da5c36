import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { pressOn, tabTo, typeInto } from '../keyboard';
import { enlargeText } from '../large-text';
import { mailedTo, newPerson } from '../people';
import { test } from '../test';

for (const { name, width, percent } of [{ name: 'at 320 px', width: 320, percent: 100 }, { name: 'at 200 % text', width: 360, percent: 200 }]) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 720 } });

    test('by keyboard alone: open an account, enrol, read a lesson, answer questions', async ({ page, context }) => {
      await enlargeText(context, percent);
      const person = newPerson('Cuetzalan del Progreso');
      await page.goto('/cursos/ga-101');
      await expectAccessible(page);
      await pressOn(page, page.getByRole('link', { name: 'Inscribirme' }));

      await typeInto(page, page.getByLabel('Nombre o nombres'), person.givenNames);
      await typeInto(page, page.getByLabel('Primer apellido'), person.firstSurname);
      await typeInto(page, page.getByLabel('Correo electrónico'), person.email);
      await typeInto(page, page.getByRole('combobox', { name: 'Municipio' }), 'Cuetzalan');
      await expect(page.getByRole('option', { name: person.municipality })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('combobox', { name: 'Municipio' })).toHaveValue(/Cuetzalan del Progreso, Puebla/);
      await typeInto(page, page.getByLabel('Dependencia'), 'Unidad de Transparencia');
      await typeInto(page, page.getByLabel('Cargo'), 'Titular');
      await pressOn(page, page.getByLabel('Leí y acepto el aviso de privacidad.'), 'Space');
      await expectAccessible(page);
      await pressOn(page, page.getByRole('button', { name: 'Crear mi cuenta' }));
      const { code } = await mailedTo(page, person.email);
      await expectAccessible(page);
      await typeInto(page, page.getByLabel('Código de seis números'), code);
      await page.keyboard.press('Enter');

      await pressOn(page, page.getByRole('button', { name: 'Inscribirme' }));
      await pressOn(page, page.getByRole('link', { name: /^Empezar/ }));
      await expect(page).toHaveURL(/lecciones\/1\.1$/);
      await expectAccessible(page);
      await pressOn(page, page.getByRole('button', { name: 'Marcar y seguir' }));
      await expect(page).toHaveURL(/lecciones\/1\.2$/);

      await page.goto('/cursos/ga-101/cuestionarios/final');
      await pressOn(page, page.getByRole('button', { name: 'Empezar' }));
      for (let number = 1; number <= 10; number += 1) {
        await expect(page.getByText(`Pregunta ${number} de 10`, { exact: true })).toBeVisible();
        await answerByKeyboard(page);
        if (number === 1) await expectAccessible(page);
        await pressOn(page, page.getByRole('link', { name: number === 10 ? 'Revisar y entregar' : 'Siguiente' }));
      }
      await expect(page.getByRole('heading', { name: 'Revisa antes de entregar' })).toBeVisible();
      await expect(page.getByText('Contestaste todas las preguntas.')).toBeVisible();
      await expectAccessible(page);
      await tabTo(page, page.getByRole('button', { name: 'Entregar cuestionario' }));
    });
  });
}

/** Any answer: the first choice, or each match by the first letters of the list. */
async function answerByKeyboard(page: Page): Promise<void> {
  const lists = page.getByRole('group').getByRole('combobox');
  const count = await lists.count();
  for (let index = 0; index < count; index += 1) {
    await tabTo(page, lists.nth(index));
    for (let step = 0; step <= index; step += 1) await page.keyboard.press('ArrowDown');
  }
  if (count === 0) await pressOn(page, page.getByRole('group').locator('input').first(), 'Space');
  await expect(page.getByText('Guardado en el servidor')).toBeVisible();
}
