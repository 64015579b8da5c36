import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { mailedTo, newPerson, signUp } from '../people';
import { test } from '../test';

test.use({ viewport: { width: 360, height: 740 } });

test('open an account, confirm the e-mail by its code, and come back another day by the link of a mail', async ({ page, browser }) => {
  const person = newPerson('Bocoyna');
  await page.goto('/registro?volver=/cursos/ga-101');
  await signUp(page, person);
  await expect(page).toHaveURL('/cursos/ga-101');

  const elsewhere = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const other = await elsewhere.newPage();
  await other.goto('/entrar');
  await other.getByLabel('Correo electrónico').fill(person.email.toUpperCase());
  await other.getByRole('button', { name: 'Enviarme un código' }).click();
  const { code, link } = await mailedTo(other, person.email);
  await expectAccessible(other);
  await other.reload();
  await expect(other.getByText(person.email.toUpperCase())).toBeVisible();
  await other.getByLabel('Código de seis números').fill(code === '000000' ? '111111' : '000000');
  await other.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(other.getByRole('alert')).toContainText('Ese código no es el del último mensaje');
  await expectAccessible(other);

  await other.goto(link);
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(other).toHaveURL('/inicio');
  await other.goto(link);
  await other.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(other.getByRole('alert')).toContainText('Este enlace ya se usó');
  await elsewhere.close();
});
