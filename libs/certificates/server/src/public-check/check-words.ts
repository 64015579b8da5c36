import type { Language } from '@aula/platform/contract';
import { html, type Html } from '@aula/platform/server';
import { dayInWords, hoursInWords } from '../wording';

/** What there is to say about a constancia that was found. */
export type State = 'vigente' | 'corregida' | 'revocada';

interface Completed {
  /** As on the paper: course content is in Spanish. */
  readonly course: Html;
  readonly hours: number;
  readonly day: string;
}

interface Words {
  readonly states: Readonly<Record<State, { readonly words: string; readonly note: string }>>;
  readonly folio: string;
  readonly municipality: string;
  readonly issuer: string;
  completed(what: Completed): Html;
  readonly notFound: { readonly title: string; readonly state: string; readonly heading: string };
  /** The check symbol fits, so it was read right. */
  unknown(folio: string): Html;
  /** The check symbol does not fit: a slip of the finger, most likely. */
  mistyped(typed: string): Html;
}

const SPANISH: Words = {
  states: {
    vigente: { words: 'Constancia vigente', note: 'Compara estos datos con los del papel: deben ser los mismos.' },
    corregida: { words: 'Constancia corregida', note: 'Esta versión ya no vale: la persona tiene una más reciente, con otro folio.' },
    revocada: { words: 'Constancia revocada', note: 'Esta constancia ya no vale.' },
  },
  folio: 'Folio',
  municipality: 'Municipio',
  issuer: 'Emite',
  completed: ({ course, hours, day }) => html`<p>acreditó ${course}, ${hours > 0 ? `${hoursInWords(hours)}, ` : ''}el ${dayInWords(day)}.</p>`,
  notFound: { title: 'No encontramos esa constancia', state: 'Sin resultado', heading: 'No encontramos una constancia con ese folio' },
  unknown: (folio) => html`
<p>El folio <b>${folio}</b> está bien escrito, pero no corresponde a ninguna constancia emitida aquí.</p>
<p>Si lo leíste de un papel, pide a la persona que te comparta el enlace desde su cuenta, o consulta con quien dice haberla emitido.</p>`,
  mistyped: (typed) => html`
<p>Es probable que <b>${typed}</b> tenga un error al escribirlo. Revísalo en el papel:</p>
<ul><li>Se ve así: AA-7F3K-92QX.</li><li>Mayúsculas, espacios y guiones dan igual.</li><li>Nunca lleva las letras I, L, O ni U, ni el número cero.</li></ul>
<p>Escríbelo de nuevo al final de la dirección de esta página, o escanea el código QR de la constancia.</p>`,
};

const ENGLISH: Words = {
  states: {
    vigente: { words: 'Valid certificate', note: 'Compare these details with the paper: they must be the same. “Constancia” is what a certificate of completion is called in Mexico.' },
    corregida: { words: 'Corrected certificate', note: 'This version no longer holds: the person has a newer one, with another folio.' },
    revocada: { words: 'Revoked certificate', note: 'This certificate no longer holds.' },
  },
  folio: 'Folio',
  municipality: 'Municipality',
  issuer: 'Issued by',
  completed: ({ course, hours, day }) => html`<p>completed ${course}, ${hours > 0 ? `${hoursInWords(hours, 'en')}, ` : ''}on ${dayInWords(day, 'en')}.</p>`,
  notFound: { title: 'We did not find that certificate', state: 'No result', heading: 'We did not find a certificate with that folio' },
  unknown: (folio) => html`
<p>The folio <b>${folio}</b> is written correctly, but belongs to no certificate issued here.</p>
<p>If you read it from paper, ask the person to share the link from their account, or ask whoever is said to have issued it.</p>`,
  mistyped: (typed) => html`
<p>There is probably a typing error in <b>${typed}</b>. Check it on the paper:</p>
<ul><li>It looks like this: AA-7F3K-92QX.</li><li>Capitals, spaces and hyphens make no difference.</li><li>It never has the letters I, L, O or U, nor the digit zero.</li></ul>
<p>Type it again at the end of this page’s address, or scan the QR code of the certificate.</p>`,
};

export function wordsIn(language: Language): Words {
  return language === 'en' ? ENGLISH : SPANISH;
}
