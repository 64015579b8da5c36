import { expect, type Page } from '@playwright/test';
import { DEMO_PASSPHRASE } from '../people';
import type { Who } from './scenes';

/** Signs a demo person in without the page: it is the pages behind it that are looked at. */
export async function signInAs(page: Page, who: Who): Promise<void> {
  if (who === 'visitor') return;
  const answer = await page.context().request.post('/api/session', { headers: { 'x-forwarded-for': `10.0.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}` }, data: { email: `${who}@demo.example`, passphrase: DEMO_PASSPHRASE } });
  expect(answer.ok()).toBe(true);
}
