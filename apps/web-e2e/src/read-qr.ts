import type { BrowserContext } from '@playwright/test';
import type jsQR from 'jsqr';

const SCALE = 3;

/** What the QR of the first page says: a browser draws the PDF and reads it as a camera would. The picture stays there: eighteen million numbers take minutes to hand over. */
export async function readQr(context: BrowserContext, pdf: Buffer): Promise<string> {
  const page = await context.newPage();
  await page.route('https://paper.local/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><canvas></canvas>' });
    if (pathname === '/paper.pdf') return route.fulfill({ contentType: 'application/pdf', body: pdf });
    return route.fulfill({ contentType: 'text/javascript', path: `node_modules/pdfjs-dist/build${pathname}` });
  });
  await page.goto('https://paper.local/');
  await page.addScriptTag({ path: 'node_modules/jsqr/dist/jsQR.js' });
  const words = await page.evaluate(async (scale) => {
    const address = '/pdf.min.mjs';
    const pdfjs = (await import(address)) as typeof import('pdfjs-dist');
    pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
    const sheet = await (await pdfjs.getDocument('/paper.pdf').promise).getPage(1);
    const viewport = sheet.getViewport({ scale });
    const canvas = document.querySelector('canvas');
    const drawing = canvas?.getContext('2d');
    if (!canvas || !drawing) throw new Error('nothing to draw on');
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await sheet.render({ canvas, viewport }).promise;
    const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    return (globalThis as unknown as { jsQR: typeof jsQR }).jsQR(data, width, height)?.data;
  }, SCALE);
  await page.close();
  if (words === undefined) throw new Error('no QR on the page');
  return words;
}
