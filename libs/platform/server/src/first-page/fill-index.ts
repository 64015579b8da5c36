import { addressIn, type Language, languages } from '@aula/platform/contract';
import { html, Html } from '../html';
import type { FirstAnswers, FirstPage } from './first-pages';

export interface Place {
  /** Origin that people reach the site at. */
  readonly site: string;
  /** Without the prefix of a language. */
  readonly path: string;
  readonly language: Language;
}

const PRODUCT = 'Aula Abierta';
const LOCALES: Readonly<Record<Language, string>> = { es: 'es_MX', en: 'en_US' };
/** Wide, as messengers show it; drawn by `apps/web/tools/draw-share-picture.mjs`. */
const PICTURE = { path: '/share.png', width: '1200', height: '630' };

const TITLE = /<title>[^<]*<\/title>/;
const DESCRIPTION = /<meta name="description"[^>]*>/;
const HEAD_END = '</head>';
const MAIN = /<main class="page"[^>]*>.*?<\/main>/s;
const ROOT_END = '</aula-root>';

/** The built `index.html` with a page's title, preview and first lines. Fails when the built page is not what this expects. */
export function fillIndex(index: string, page: FirstPage, place: Place): string {
  const title = page.title === '' ? PRODUCT : `${page.title} · ${PRODUCT}`;
  let filled = put(index, TITLE, html`<title>${title}</title>`);
  filled = put(filled, DESCRIPTION, html`<meta name="description" content="${page.description}">`);
  filled = put(filled, HEAD_END, html`${preview(title, page.description, place)}${new Html(HEAD_END)}`);
  return put(filled, MAIN, html`<main class="page">${page.content}</main>`);
}

/** With answers that the application would ask for first. */
export function fillAnswers(index: string, answers: FirstAnswers): string {
  return put(index, ROOT_END, html`${new Html(ROOT_END)}
  <script type="application/json" id="first-answers">${inScript(answers)}</script>`);
}

function put(text: string, where: string | RegExp, { text: what }: Html): string {
  if (text.search(where) < 0) throw new Error(`index.html has no place for ${String(where)}`);
  return text.replace(where, () => what);
}

function preview(title: string, description: string, { site, path, language }: Place): Html {
  const here = new URL(addressIn(language, path), site).href;
  const tags: [string, string][] = [
    ['og:type', 'website'], ['og:site_name', PRODUCT], ['og:locale', LOCALES[language]], ['og:title', title], ['og:description', description], ['og:url', here],
    ['og:image', new URL(PICTURE.path, site).href], ['og:image:type', 'image/png'], ['og:image:width', PICTURE.width], ['og:image:height', PICTURE.height], ['og:image:alt', PRODUCT],
  ];
  const others = languages.options.map((other): [string, string] => [other, new URL(addressIn(other, path), site).href]);
  return html`  <link rel="canonical" href="${here}">
${others.map(([other, address]) => html`  <link rel="alternate" hreflang="${other}" href="${address}">\n`)}${tags.map(([name, value]) => html`  <meta property="${name}" content="${value}">\n`)}  <meta name="twitter:card" content="summary_large_image">
`;
}

/** JSON may hold `</script>`; as `\u003c` it says the same and ends nothing. */
function inScript(answers: unknown): Html {
  return new Html(JSON.stringify(answers).replaceAll('<', '\\u003c'));
}
