import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { newPerson, signUp } from '../people';
import { test } from '../test';
import { truthOf } from '../truth';

test.use({ viewport: { width: 360, height: 740 } });

/** The first version; a later one changed a purpose. */
const OLD = '2026-11-23';
const ACCEPTANCES = `select n.version, n.how, n.text_sha256 is not null as "isSealed" from notice_acceptance n join account a on a.id = n.account_id where a.email = $1 order by n.version`;

test('whoever accepted an earlier notice is shown what changed, says yes, and goes where she was going', async ({ page }) => {
  const person = newPerson('Bocoyna');
  await page.goto('/registro');
  await signUp(page, person);
  // As if she had signed up before.
  const [accepted] = await truthOf<{ version: string }>(`
    update notice_acceptance n set version = $2 from (select m.account_id, m.version from notice_acceptance m join account a on a.id = m.account_id where a.email = $1) was
    where n.account_id = was.account_id returning was.version`, [person.email, OLD]);

  await page.goto('/cuenta/datos');
  await expect(page).toHaveURL('/aviso-de-privacidad/cambios?volver=%2Fcuenta%2Fdatos');
  await expect(page.getByRole('heading', { level: 1, name: 'Antes de seguir, el aviso de privacidad' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Qué cambió el / })).toBeVisible();
  await expect(page.getByText('Hay una finalidad nueva, y es voluntaria')).toBeVisible();
  await expectAccessible(page);
  await page.getByText('Lee el aviso completo').click();
  await expectAccessible(page);

  await test.step('no signs nobody out, and leaves open what is public', async () => {
    await page.getByRole('button', { name: 'No acepto' }).click();
    await expect(page.getByRole('heading', { name: 'Si no lo aceptas' })).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Ver los cursos' }).click();
    await expect(page).toHaveURL('/cursos');
    await page.goto('/cuenta/datos');
    await expect(page).toHaveURL(/\/aviso-de-privacidad\/cambios/);
  });

  await page.getByRole('button', { name: 'Acepto y sigo' }).click();
  await expect(page).toHaveURL('/cuenta/datos');
  await expect(page.getByLabel('Nombre o nombres')).toHaveValue(person.givenNames);
  await expectAccessible(page);
  await page.goto('/inicio');
  await expect(page).toHaveURL('/inicio');
  expect(await truthOf(ACCEPTANCES, [person.email])).toEqual([{ version: OLD, how: 'accepted', isSealed: true }, { version: accepted?.version, how: 'accepted', isSealed: true }]);
});
