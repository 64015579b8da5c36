// `npm run budgets`: what a first visit to each learner's page costs, measured in Chromium on the built site with the demo's data.
// Bytes as they travel, counted until the network is idle; the largest paint by Lighthouse on its simulated slow 4G, median of five.
//   -- --json   the figures as JSON
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as browsers } from '@playwright/test';
import lighthouse from 'lighthouse';
import { buildFirst } from '../built.mjs';
import { chromium } from '../chromium.mjs';
import { openStack } from '../stack.mjs';
import { freePort } from '../start/free-port.mjs';
import { withTestServer } from '../test-database.mjs';
import { learnerPages, prepareVisits } from './visits.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const PHONE = { width: 360, height: 740 };
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

await buildFirst();
const figures = await withTestServer(measureAll);
const faults = figures.flatMap(faultsOf);
if (process.argv.includes('--json')) console.log(JSON.stringify(figures, undefined, 2));
else console.table(Object.fromEntries(figures.map(({ page, ...rest }) => [page, rest])));
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

async function measureAll(server) {
  const folder = mkdtempSync(join(tmpdir(), 'aula-budgets-'));
  const stack = await openStack({ superuserUrl: server.AULA_TEST_SUPERUSER_URL, folder, database: 'aula_budgets' });
  const port = await freePort();
  const { executablePath, args } = await chromium();
  const context = await browsers.launchPersistentContext(join(folder, 'browser'), { executablePath, args: [...args, `--remote-debugging-port=${port}`], viewport: PHONE, locale: 'es-MX' });
  try {
    const found = [];
    for (const { name, address, isVisitor } of learnerPages) {
      const url = stack.url + (await prepareVisits(context, stack.url)(address, isVisitor));
      found.push({ page: name, ...(await weigh(context, url)), ...(await paint(url, port)) });
    }
    return found;
  } finally {
    await context.close();
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything that a first visit fetches, by kind, in bytes on the wire. */
async function weigh(context, url) {
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map();
  const bytes = { Script: 0, Font: 0, total: 0 };
  let requests = 0;
  wire.on('Network.responseReceived', ({ requestId, type, response }) => kinds.set(requestId, response.mimeType.includes('javascript') ? 'Script' : type));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind in bytes) bytes[kind] += encodedDataLength;
    bytes.total += encodedDataLength;
    requests += 1;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.close();
  return { javascript: bytes.Script, fonts: bytes.Font, total: bytes.total, requests };
}

async function paint(url, port) {
  const largest = [];
  const shifts = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories: ['performance'], disableStorageReset: true, formFactor: 'mobile', throttlingMethod: 'simulate', screenEmulation: { mobile: true, ...PHONE, deviceScaleFactor: 2, disabled: false } });
    largest.push(lhr.audits['largest-contentful-paint'].numericValue);
    shifts.push(lhr.audits['cumulative-layout-shift'].numericValue);
  }
  return { largestPaintMs: Math.round(median(largest)), layoutShift: Number(median(shifts).toFixed(3)) };
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function faultsOf({ page, javascript, fonts, largestPaintMs, layoutShift }) {
  const limits = [
    ['JavaScript', javascript, budgets.javascript.learner], ['fonts', fonts, budgets.fonts],
    ['largest paint', largestPaintMs, budgets.largestContentfulPaint], ['layout shift', layoutShift, budgets.layoutShift],
  ];
  return limits.filter(([, figure, most]) => figure > most).map(([what, figure, most]) => `${page}: ${what} ${figure}, at most ${most}`);
}
