import { type BrowserContext, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible';
import { signInAs } from './sign-in-as';
import { PATHS, type Scene, SCENES } from './scenes';
import { spanishIn } from './spanish-in';
import { test } from '../test';

const FOLDER = 'dist/screens';
const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 860 } };
const THEMES = ['light', 'dark'] as const;

test('every page has a scene', () => {
  expect([...new Set(SCENES.map(({ path }) => path))].sort()).toEqual([...PATHS].sort());
});

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of THEMES) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      for (const scene of SCENES) {
        test(scene.name, async ({ page }) => {
          await enter(page, scene, scene.address);
          await shoot(page, `${scene.name}.${size}.${colorScheme}`);
          await expectAccessible(page);
        });
      }
    });
  }
}

test.describe('in English', () => {
  test.use({ viewport: SIZES.phone, locale: 'en-US' });
  for (const scene of SCENES.filter(({ hasOneAddress }) => !hasOneAddress)) {
    test(scene.name, async ({ page }) => {
      await enter(page, scene, `/en${scene.address}`);
      await shoot(page, `${scene.name}.english`);
      expect(await spanishIn(page), 'left in Spanish').toEqual([]);
      await expectAccessible(page);
    });
  }
});

test.describe('on paper', () => {
  test.use({ viewport: { width: 720, height: 1000 } });
  for (const scene of SCENES.filter(({ isPrinted }) => isPrinted)) {
    test(scene.name, async ({ page }) => {
      await enter(page, scene, scene.address);
      await page.emulateMedia({ media: 'print' });
      await shoot(page, `${scene.name}.paper`);
      await expect(page.locator('nav:visible, .skip:visible')).toHaveCount(0);
    });
  }
});

test.describe('when the API', () => {
  test.use({ viewport: SIZES.phone });
  const pages = SCENES.filter(({ path, prepare }) => !path.includes(':') && path !== '/**' && !prepare);

  for (const scene of pages) {
    test(`fails: ${scene.name}`, async ({ page, context }) => {
      await failing(context);
      await enter(page, scene, scene.address);
      await shoot(page, `${scene.name}.error`);
      await expectAccessible(page);
    });

    test(`takes long: ${scene.name}`, async ({ page, context }) => {
      const release = await holding(context);
      await signInAs(page, scene.who);
      await page.goto(scene.address, { waitUntil: 'domcontentloaded' });
      await expect(page.locator('aula-shell, .first-page').first()).toBeVisible();
      await shoot(page, `${scene.name}.loading`);
      release();
    });
  }
});

async function enter(page: Page, scene: Scene, address: string): Promise<void> {
  await signInAs(page, scene.who);
  await page.goto(address, { waitUntil: 'networkidle' });
  await settled(page);
  await scene.prepare?.(page);
  await settled(page);
}

/** The page has its heading, and nothing is still on its way. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('aula-skeleton, [aria-busy=true]')).toHaveCount(0);
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // As tall as the page: what sticks to the edge of the window stands where it belongs.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const seen = page.viewportSize() ?? SIZES.phone;
  await page.setViewportSize({ ...seen, height: Math.max(height, seen.height) });
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' });
  await page.setViewportSize(seen);
}

const isOfTheShell = (address: string) => /\/api\/(session|settings)$/.test(new URL(address).pathname);

/** Every answer but the shell's own is a failure; what came with the page is left out. */
async function failing(context: BrowserContext): Promise<void> {
  const problem = { status: 500, code: 'request.unexpected', title: '', correlationId: 'a1b2c3' };
  await context.route('**/api/**', (route) => (isOfTheShell(route.request().url()) ? route.fallback() : route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem })));
}

async function holding(context: BrowserContext): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => { release = resolve; });
  await context.route('**/api/**', async (route) => {
    if (!isOfTheShell(route.request().url())) await released;
    await route.fallback();
  });
  return release;
}
