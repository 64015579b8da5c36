import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { pressOn } from '../keyboard';
import { signIn } from '../people';
import { test } from '../test';

for (const width of [320, 360, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 760 } });

    test('an administrator sees how the work stands, and looks again', async ({ page }) => {
      await signIn(page, 'administracion.plataforma@demo.example');
      await pressOn(page, page.getByRole('link', { name: 'Administrar', exact: true }));
      await pressOn(page, page.getByRole('link', { name: 'Trabajos', exact: true }));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trabajos');
      await expect(page.getByRole('heading', { name: 'Correos' })).toBeVisible();
      await expectAccessible(page);
      const answer = page.waitForResponse((response) => response.url().endsWith('/api/jobs'));
      await pressOn(page, page.getByRole('button', { name: 'Actualizar' }));
      expect((await answer).status()).toBe(200);
    });
  });
}

test('nobody else is shown the way, nor led in by the address', async ({ page }) => {
  await signIn(page, 'renata.villarreal@demo.example');
  await expect(page.getByRole('link', { name: 'Trabajos', exact: true })).toHaveCount(0);
  await page.goto('/admin/trabajos');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Trabajos');
  expect((await page.request.get('/api/jobs')).status()).toBe(403);
});

const STOPPED = {
  at: '2026-11-27T15:00:00.000Z', outbox: { waiting: 3, oldestAt: '2026-11-27T14:00:00.000Z' },
  kinds: [
    { job: 'certificates.issue-on-completion', waiting: 0, due: 0, inHand: 1, failed: 0, doneLately: 1_204, oldestAt: '2026-11-27T14:59:00.000Z' },
    { job: 'platform.send-mail', waiting: 12, due: 0, inHand: 4, failed: 2, doneLately: 31_918, oldestAt: '2026-11-26T15:00:00.000Z' },
  ],
};
const FAILED = ['4208', '4207'].map((id) => ({ id: `${id}:platform.send-mail`, job: 'platform.send-mail', since: '2026-11-26T15:00:00.000Z', tries: 250, lastError: 'Error: 421 4.7.0 mail.estado.example: too many connections from this address, try again later' }));

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ viewport: { width: 320, height: 760 }, colorScheme });

    // The demo's own jobs all go well: the answers are given here.
    test('what has stopped is told with its reason, and asked about before it is tried again', async ({ page }) => {
      await page.route('**/api/jobs', (route) => route.fulfill({ json: STOPPED }));
      await page.route('**/api/jobs/failed', (route) => route.fulfill({ json: { total: 2, items: FAILED } }));
      await signIn(page, 'administracion.plataforma@demo.example');
      await page.goto('/admin/trabajos');
      await expect(page.getByText('2 trabajos se pararon y esperan por ti.')).toBeVisible();
      await pressOn(page, page.getByRole('button', { name: 'Intentar de nuevo los 2' }));
      await pressOn(page, page.getByText('Por qué se pararon'));
      await expect(page.getByText('421 4.7.0').first()).toBeVisible();
      await expectAccessible(page);
      await pressOn(page, page.getByRole('button', { name: 'Sí, intentar de nuevo' }));
      await expect(page.getByText('Ninguno seguía parado')).toBeVisible();
    });
  });
}
