import { html, type Html, PlainPages } from '@aula/platform/server';
import { dayInWords, hoursInWords, type Place, placeInWords } from '../wording';
import { STYLE } from './check-style';

const PAGES = new PlainPages(STYLE);

/** What every answer of the check says a browser may load. */
export const POLICY = PAGES.policy;

/** What the paper shows, and whether it stands. Nothing more is told about anybody. */
export interface CheckedCertificate {
  readonly folio: string;
  readonly state: 'vigente' | 'corregida' | 'revocada';
  readonly name: string;
  readonly courseTitle: string;
  readonly hours: number;
  readonly completedOn: string;
  readonly place: Place | null;
  readonly issuer: string;
}

const STATES = {
  vigente: { sign: '✓', words: 'Constancia vigente', note: 'Compara estos datos con los del papel: deben ser los mismos.' },
  corregida: { sign: '!', words: 'Constancia corregida', note: 'Esta versión ya no vale: la persona tiene una más reciente, con otro folio.' },
  revocada: { sign: '×', words: 'Constancia revocada', note: 'Esta constancia ya no vale.' },
} as const satisfies Record<CheckedCertificate['state'], object>;

export function certificatePage(certificate: CheckedCertificate): string {
  const { folio, state, name, courseTitle, hours, completedOn, place, issuer } = certificate;
  const { sign, words, note } = STATES[state];
  const facts: [string, string][] = [['Folio', folio], ...(place ? [['Municipio', placeInWords(place)] satisfies [string, string]] : []), ['Emite', issuer]];
  return page(`${words} ${folio}`, html`
<p class="state ${state}"><span aria-hidden="true">${sign}</span> ${words}</p>
<h1>${name}</h1>
<p>acreditó <b>${courseTitle}</b>, ${hours > 0 ? `${hoursInWords(hours)}, ` : ''}el ${dayInWords(completedOn)}.</p>
<dl>${facts.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}</dl>
<p class="note">${note}</p>`);
}

/** The check symbol fits, so it was read right: there is no such constancia. */
export function unknownPage(folio: string): string {
  return notFoundPage(html`
<p>El folio <b>${folio}</b> está bien escrito, pero no corresponde a ninguna constancia emitida aquí.</p>
<p>Si lo leíste de un papel, pide a la persona que te comparta el enlace desde su cuenta, o consulta con quien dice haberla emitido.</p>`);
}

/** The check symbol does not fit: a slip of the finger, most likely. */
export function mistypedPage(typed: string): string {
  return notFoundPage(html`
<p>Es probable que <b>${typed}</b> tenga un error al escribirlo. Revísalo en el papel:</p>
<ul><li>Se ve así: AA-7F3K-92QX.</li><li>Mayúsculas, espacios y guiones dan igual.</li><li>Nunca lleva las letras I, L, O ni U, ni el número cero.</li></ul>
<p>Escríbelo de nuevo al final de la dirección de esta página, o escanea el código QR de la constancia.</p>`);
}

function notFoundPage(explanation: Html): string {
  return page('No encontramos esa constancia', html`
<p class="state"><span aria-hidden="true">?</span> Sin resultado</p>
<h1>No encontramos una constancia con ese folio</h1>${explanation}`);
}

function page(title: string, content: Html): string {
  return PAGES.write({ language: 'es-MX', title, content });
}
