import type { BrowserContext } from '@playwright/test';

/** Letters as large as a browser's own setting makes them, on every page from now on. */
export async function enlargeText(context: BrowserContext, percent: number): Promise<void> {
  await context.addInitScript((size) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { font-size: ${1.0625 * size}% !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, percent);
}
