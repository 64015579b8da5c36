import { certificatesApi } from '@aula/certificates/contract';
import { addressOf, type Language } from '@aula/platform/contract';
import { html, type Html, PlainPages } from '@aula/platform/server';
import { type Place, placeInWords } from '../wording';
import { STYLE } from './check-style';
import { type State, wordsIn } from './check-words';

const PAGES = new PlainPages(STYLE);

/** What every answer of the check says a browser may load. */
export const POLICY = PAGES.policy;

/** What the paper shows, and whether it stands. Nothing more is told about anybody. */
export interface CheckedCertificate {
  readonly folio: string;
  readonly state: State;
  readonly name: string;
  readonly courseTitle: string;
  readonly hours: number;
  readonly completedOn: string;
  readonly place: Place | null;
  readonly issuer: string;
}

/** Who is told: in which language, at which site. */
export interface Reader {
  readonly language: Language;
  readonly site: string;
}

const SIGNS: Readonly<Record<State, string>> = { vigente: '✓', corregida: '!', revocada: '×' };

export function certificatePage(reader: Reader, certificate: CheckedCertificate): string {
  const { folio, state, name, courseTitle, hours, completedOn, place, issuer } = certificate;
  const words = wordsIn(reader.language);
  const { words: standing, note } = words.states[state];
  const facts: [string, string][] = [[words.folio, folio], ...(place ? [[words.municipality, placeInWords(place)] satisfies [string, string]] : []), [words.issuer, issuer]];
  return page(reader, folio, `${standing} ${folio}`, html`
<p class="state ${state}"><span aria-hidden="true">${SIGNS[state]}</span> ${standing}</p>
<h1>${name}</h1>
${words.completed({ course: html`<b lang="es-MX">${courseTitle}</b>`, hours, day: completedOn })}
<dl>${facts.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}</dl>
<p class="note">${note}</p>`);
}

/** There is no such constancia. */
export function unknownPage(reader: Reader, folio: string): string {
  return notFoundPage(reader, folio, wordsIn(reader.language).unknown(folio));
}

/** There can be no such constancia. */
export function mistypedPage(reader: Reader, typed: string): string {
  return notFoundPage(reader, typed, wordsIn(reader.language).mistyped(typed));
}

/** Where the check of a folio stands in a language. */
export function checkAddress(language: Language, folio: string): string {
  return addressOf(language === 'en' ? certificatesApi.checkInEnglish : certificatesApi.check, { params: { folio } });
}

function notFoundPage(reader: Reader, typed: string, explanation: Html): string {
  const { title, state, heading } = wordsIn(reader.language).notFound;
  return page(reader, typed, title, html`
<p class="state"><span aria-hidden="true">?</span> ${state}</p>
<h1>${heading}</h1>${explanation}`);
}

function page({ language, site }: Reader, folio: string, title: string, content: Html): string {
  const at = (other: Language) => new URL(checkAddress(other, folio), site).href;
  return PAGES.write({ language: language === 'es' ? 'es-MX' : language, title, content, addresses: { es: at('es'), en: at('en') } });
}
