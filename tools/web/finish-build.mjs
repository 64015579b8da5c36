// From the bundle to what is served: each text file is compressed once, as small as it gets, and what a page costs is held against its budget.
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from '../steps.mjs';
import { exceeded, exceededByFonts, sizesOf, unlisted } from './budgets.mjs';

const TEXT = /\.(js|css|svg|webmanifest)$/;

const bundle = join(root, 'dist/apps/web-bundle');
const site = join(root, 'dist/apps/web');
const fresh = `${site}.new-${process.pid}`;

const stats = JSON.parse(readFileSync(join(bundle, 'browser-stats.json'), 'utf8'));
const pages = sizesOf(stats, (file) => brotliOf(readFileSync(join(bundle, 'browser', file))).length);
refuse('These parts stand in no page of tools/web/pages.json:', unlisted(stats));
refuse('A page costs more than its budget (tools/web/budgets.json):', [...exceeded(pages), ...exceededByFonts(fontBytes())]);

rmSync(fresh, { recursive: true, force: true });
cpSync(join(bundle, 'browser'), join(fresh, 'browser'), { recursive: true });
for (const entry of readdirSync(join(fresh, 'browser'), { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !TEXT.test(path)) continue;
  const text = readFileSync(path);
  writeFileSync(`${path}.br`, brotliOf(text));
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
}
// What each page loads beside the shell: the server says so in the page itself, so that nothing is asked for one after the other.
writeFileSync(join(fresh, 'pages.json'), JSON.stringify(pages.map(({ path, files }) => ({ path, files })), undefined, 2));
rmSync(site, { recursive: true, force: true });
renameSync(fresh, site);

function fontBytes() {
  const fonts = readdirSync(join(bundle, 'browser/media')).filter((name) => name.endsWith('.woff2'));
  return fonts.reduce((sum, name) => sum + statSync(join(bundle, 'browser/media', name)).size, 0);
}

function refuse(sentence, faults) {
  if (faults.length === 0) return;
  console.error([sentence, ...faults].join('\n  '));
  process.exit(1);
}

function brotliOf(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });
}
