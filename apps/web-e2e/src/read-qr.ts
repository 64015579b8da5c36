import type { BrowserContext } from '@playwright/test';
import jsQR from 'jsqr';

const SCALE = 3;

/** What the QR of the first page says: the PDF is drawn by a browser and read as a camera would read it. */
export async function readQr(context: BrowserContext, pdf: Buffer): Promise<string> {
  const page = await context.newPage();
  await page.route('https://paper.local/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><canvas></canvas>' });
    if (pathname === '/paper.pdf') return route.fulfill({ contentType: 'application/pdf', body: pdf });
    return route.fulfill({ contentType: 'text/javascript', path: `node_modules/pdfjs-dist/build${pathname}` });
  });
  await page.goto('https://paper.local/');
  const { data, width, height } = await page.evaluate(async (scale) => {
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
    const picture = drawing.getImageData(0, 0, canvas.width, canvas.height);
    return { data: Array.from(picture.data), width: picture.width, height: picture.height };
  }, SCALE);
  await page.close();
  const code = jsQR(Uint8ClampedArray.from(data), width, height);
  if (!code) throw new Error('no QR on the page');
  return code.data;
}
