import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has: a focus that runs in a circle fails instead of running on. */
const STOPS = 120;

/** Goes on with the Tab key until the wanted thing has the focus, and looks that the focus can be seen. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return expectVisibleFocus(wanted);
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never reaches ${String(wanted)}`);
}

export async function pressOn(page: Page, wanted: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Drawn around it, and on the screen, once what was still on its way has come and moved it. */
async function expectVisibleFocus(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate((node) => {
    const shown = (one: Element) => { const { outlineStyle, outlineWidth } = getComputedStyle(one); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; };
    const after = getComputedStyle(node, '::after');
    const { top, bottom } = node.getBoundingClientRect();
    const around = node.closest('label, .option');
    return {
      isOutlined: shown(node) || (after.outlineStyle !== 'none' && parseFloat(after.outlineWidth) >= 2) || (around !== null && shown(around)),
      isOnScreen: bottom > 0 && top < window.innerHeight,
    };
  })).toEqual({ isOutlined: true, isOnScreen: true });
}
