import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const SPANISH = /[áéíóúñ¿¡]|\b(de|del|la|las|los|el|que|para|con|una?|tu|tus|en|por|está)\b/i;

/** Names of places and of the demo's people are the same in any language. */
const NAMES = [...column('libs/territory/server/data/municipalities.csv', 1), ...column('libs/territory/server/data/states.csv', 1), ...column('libs/territory/server/data/states.csv', 1).map((name) => `Estado de ${name}`), ...peopleAndTheirWork(), ...courseTitles(), 'NDI México']
  .filter((name) => name.length > 2)
  .sort((one, other) => other.length - one.length);

/** What is left in Spanish on an English page, outside of what is marked as Spanish (course content) or as of no known language (what people wrote). */
export async function spanishIn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (text !== '' && !node.parentElement?.closest('[lang^=es], [lang=""], [translate=no], script, style, noscript')) found.push(text);
    }
    const named = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].filter((element) => !element.closest('[lang^=es], [translate=no]'));
    return [...found, document.title, ...named.flatMap((element) => ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''))];
  });
  return texts.filter((text) => SPANISH.test(withoutNames(text))).map((text) => text.slice(0, 80));
}

function withoutNames(text: string): string {
  return NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text);
}

function column(file: string, index: number): string[] {
  return rowsOf(file).map((row) => row[index] ?? '');
}

/** Names, surnames, agencies and positions of the demo's people, each by itself. */
function peopleAndTheirWork(): string[] {
  return rowsOf('libs/identity/server/data/demo-people.csv').flatMap((row) => [...row.slice(1), ...(row[1] ?? '').split(' ')]);
}

/** They stand in the window's title too, which has no language of its own. */
function courseTitles(): string[] {
  const files = globSync('content/*/{course.yaml,lessons/*.md}');
  return files.flatMap((file) => [.../^title: (.+)$/gm[Symbol.matchAll](readFileSync(file, 'utf8'))].map(([, title]) => (title ?? '').replaceAll(/^['"]|['"]$/g, '')));
}

function rowsOf(file: string): string[][] {
  return readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').map((cell) => cell.replaceAll('"', '').trim()));
}
