import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, type Html } from '@aula/platform/server';
import * as z from 'zod/mini';

const pages = z.array(z.object({ path: z.string(), files: z.array(z.string()) }));
const HEAD_END = '</head>';

/**
 * What each page loads beside the shell, as the build found it (`pages.json` beside the site's folder): named in the page itself,
 * so that a slow line is asked for everything at once instead of one after the other.
 */
export function preloadsIn(folder: string): (index: string, path: string) => string {
  const file = join(folder, '../pages.json');
  const known = existsSync(file) ? z.parse(pages, JSON.parse(readFileSync(file, 'utf8'))) : [];
  const links = known.map(({ path, files }) => ({ pattern: patternOf(path), tags: linksTo(files) }));
  return (index, path) => {
    const page = links.find(({ pattern }) => pattern.test(path));
    return page ? index.replace(HEAD_END, () => `${page.tags.text}${HEAD_END}`) : index;
  };
}

/** `*` is one part of an address, `**` whatever is left. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\/\*\*$/, '/.*').replace(/(?<!\.)\*/g, '[^/]+')}$`);
}

/** Relative: the base of each language's build leads to its own files. */
function linksTo(files: readonly string[]): Html {
  return html`${files.map((file) => html`<link rel="modulepreload" href="${file}">`)}`;
}
