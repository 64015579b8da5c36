import { createHash } from 'node:crypto';
import { type Language, LANGUAGE_NAMES, languages } from '@aula/platform/contract';
import { html, Html } from '../html';
import { PAGE_STYLE } from './page-style';

interface PlainPage {
  /** As `lang` says it: `es-MX`, `en`. */
  readonly language: string;
  readonly title: string;
  readonly content: Html;
  /** Where the same page stands in each language, absolute: the reader gets a link to the other one. */
  readonly addresses?: Readonly<Record<Language, string>>;
}

/** Pages that work without JavaScript, fonts or pictures, on the oldest phone: one kind of page each, with its own rules beside the common style. */
export class PlainPages {
  private readonly style: string;
  /** The `Content-Security-Policy` to answer with: nothing but this very style may be loaded, run or framed. */
  readonly policy: string;

  constructor(ownStyle: string, { hasForms = false } = {}) {
    this.style = `${PAGE_STYLE}\n${ownStyle.trim()}`;
    const hash = createHash('sha256').update(this.style).digest('base64');
    this.policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action ${hasForms ? `'self'` : `'none'`}; frame-ancestors 'none'`;
  }

  write({ language, title, content, addresses }: PlainPage): string {
    return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title} · Aula Abierta</title>${addresses ? alternatesOf(addresses) : ''}<style>${new Html(this.style)}</style></head>
<body><main><header><svg viewBox="0 0 32 32" aria-hidden="true"><path class="house" d="M4 27V9.5L16 4l12 5.5V27"/><path class="door" d="M11 27V15.5a5 5 0 0 1 10 0V27"/></svg> Aula Abierta</header>${content}${addresses ? otherLanguage(language, addresses) : ''}
</main></body></html>
`.text;
  }
}

function alternatesOf(addresses: Readonly<Record<Language, string>>): Html {
  return html`${languages.options.map((language) => html`<link rel="alternate" hreflang="${language}" href="${addresses[language]}">`)}`;
}

/** Relative, so that it works under whatever name the reader reached the house by. */
function otherLanguage(here: string, addresses: Readonly<Record<Language, string>>): Html {
  const others = languages.options.filter((language) => !here.startsWith(language));
  return html`<p class="note">${others.map((language) => html`<a href="${new URL(addresses[language]).pathname}" hreflang="${language}" lang="${language}">${LANGUAGE_NAMES[language]}</a>`)}</p>`;
}
