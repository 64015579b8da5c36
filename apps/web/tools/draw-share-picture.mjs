// Writes apps/web/public/share.png, what a messenger shows beside a link. After a change: node apps/web/tools/draw-share-picture.mjs
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromium as browserOf } from '../../../tools/chromium.mjs';

const root = new URL('../../../', import.meta.url);
const font = readFileSync(new URL('node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2', root)).toString('base64');

const PICTURE = `<!doctype html><html lang="es-MX"><style>
  @font-face { font-family: Atkinson; font-weight: 200 800; src: url(data:font/woff2;base64,${font}) format('woff2'); }
  body { margin: 0; inline-size: 1200px; block-size: 630px; box-sizing: border-box; padding: 72px 96px 64px; display: flex; flex-direction: column; justify-content: space-between; background: #FBF8F3; color: #1E2426; font-family: Atkinson; border-block-end: 18px solid #0F5C63; }
  .mark { display: flex; align-items: center; gap: 26px; font-size: 46px; font-weight: 700; letter-spacing: -.01em; }
  svg { inline-size: 84px; block-size: 84px; fill: none; stroke-width: 2.6; }
  .house { stroke: #0F5C63; stroke-linejoin: round; } .door { stroke: #B4521E; stroke-linecap: round; }
  h1 { font-size: 84px; line-height: 1.08; font-weight: 700; letter-spacing: -.02em; margin: 0; max-inline-size: 12em; }
  p { font-size: 33px; margin: 0; color: #525B5E; }
</style>
<div class="mark"><svg viewBox="0 0 32 32"><path class="house" d="M4 27V9.5L16 4l12 5.5V27"/><path class="door" d="M11 27V15.5a5 5 0 0 1 10 0V27"/></svg>Aula Abierta</div>
<h1>Aprende gobierno abierto desde tu municipio</h1>
<p>Cursos gratuitos, con constancia que cualquiera puede verificar</p></html>`;

const browser = await chromium.launch(await browserOf());
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(PICTURE);
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: new URL('apps/web/public/share.png', root).pathname });
await browser.close();
