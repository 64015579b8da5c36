// What a first visit to a page may cost in JavaScript, compressed with brotli. `npm run budgets` measures the same in a browser, with the rest.
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Bytes of JavaScript: a learner's page whole; a page of the staff, what it adds to the shell. `head` comes with each file: the head of its answer, which a journey counts. */
const { javascript, fonts, head: HEAD } = read('budgets.json');

/**
 * The pages of the web application: their addresses (`*` is one part of one), whose they are, and what they load; `seldom` is what few visits load, and no page counts. The build fails on a lazy part
 * that stands in no page; a spec of the web compares the addresses with its routes.
 */
const PAGES = read('pages.json');

/** What every page loads. */
const SHELL = ['apps/web/src/main.ts', 'angular:polyfills:angular:polyfills'];

/**
 * @typedef {{ outputs: Record<string, { entryPoint?: string, imports: { path: string, kind: string }[] }> }} Stats
 * @typedef {{ path: string, audience: string, files: string[], shell: number, own: number }} PageSize
 */

/** Each page with its own files and its size on the wire. @param {Stats} stats @param {(file: string) => number} sizeOf of a file, compressed @returns {PageSize[]} */
export function sizesOf(stats, sizeOf) {
  const shell = closureOf(stats, SHELL);
  const sum = (files) => [...files].reduce((total, file) => total + HEAD + sizeOf(file), 0);
  return PAGES.map(({ path, audience, parts }) => {
    const files = [...closureOf(stats, parts)].filter((file) => !shell.has(file));
    return { path, audience, files, shell: sum(shell), own: sum(files) };
  });
}

/** One sentence for each page over its budget. @param {PageSize[]} sizes */
export function exceeded(sizes) {
  return sizes.flatMap(({ path, audience, shell, own }) => {
    const size = audience === 'staff' ? own : shell + own;
    const most = javascript[audience];
    return size > most ? [`${path}: ${size} bytes of JavaScript, ${size - most} too many`] : [];
  });
}

/** @param {number} bytes of all fonts of the site, as they travel */
export function exceededByFonts(bytes) {
  return bytes > fonts ? [`fonts: ${bytes} bytes, ${bytes - fonts} too many`] : [];
}

/** Lazy parts that stand in no page. @param {Stats} stats */
export function unlisted(stats) {
  const listed = new Set([...SHELL, ...PAGES.flatMap(({ parts, seldom = [] }) => [...parts, ...seldom])]);
  const parts = Object.entries(stats.outputs).filter(([file]) => file.endsWith('.js')).map(([, { entryPoint }]) => entryPoint);
  return parts.filter((part) => part !== undefined && !listed.has(part));
}

/** Every file that these sources need at once. @param {Stats} stats @param {string[]} sources @returns {Set<string>} */
function closureOf({ outputs }, sources) {
  const files = new Set();
  const add = (file) => {
    if (files.has(file) || !outputs[file]) return;
    files.add(file);
    for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') add(path);
  };
  for (const source of sources) {
    const [file] = Object.entries(outputs).find(([name, { entryPoint }]) => name.endsWith('.js') && entryPoint === source) ?? [];
    if (!file) throw new Error(`tools/web/pages.json: ${source} is no part of the application that is loaded later`);
    add(file);
  }
  return files;
}
