import { formatMinutes, locale } from '@aula/platform/web';
import { inertDocument } from './inert-document';

/** What each kind of directive block is called. */
const WORDS: Readonly<Record<string, string>> = {
  ejemplo: $localize`:@@enrolment.example:Ejemplo`,
  actividad: $localize`:@@enrolment.activity:Actividad`,
  'para-tu-municipio': $localize`:@@enrolment.for-your-municipality:Para tu municipio`,
  ficha: $localize`:@@enrolment.sheet:Ficha`,
};

/**
 * Puts into words what Angular's sanitiser would take away or CSS cannot do: the minutes of an activity, the kind of
 * a block, room to write in a sheet, a frame around wide tables. The number and order of the top-level elements stay as they were,
 * for they are the blocks whose position is remembered.
 */
export function prepareLessonHtml(html: string): string {
  const { body } = inertDocument(html);
  for (const aside of body.querySelectorAll('aside')) titleOf(aside);
  for (const line of body.querySelectorAll('.ficha li, .ficha p')) markIfBlank(line);
  for (const table of body.querySelectorAll('table')) frame(table);
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) link.setAttribute('rel', 'noopener');
  return body.innerHTML;
}

/** What kind of block this is, in a word and not by its colour alone, and how long it takes. */
function titleOf(aside: HTMLElement): void {
  const [name, word] = Object.entries(WORDS).find(([kind]) => aside.classList.contains(kind)) ?? [];
  if (name === undefined || word === undefined) return;
  const title = aside.querySelector(':scope > .titulo');
  const hasOwnTitle = title !== null && title.textContent.trim().toLowerCase() !== name.replaceAll('-', ' ');
  if (!hasOwnTitle) title?.remove();
  const minutes = Number(aside.getAttribute('data-minutos'));
  aside.removeAttribute('data-minutos');
  const kind = aside.ownerDocument.createElement('p');
  kind.lang = locale;
  kind.className = hasOwnTitle ? 'clase' : 'titulo';
  kind.textContent = minutes > 0 ? [word, formatMinutes(minutes)].join(' · ') : word;
  aside.prepend(kind);
}

/** `Nuestro dato:` with nothing behind it is there to be filled in by hand. */
function markIfBlank(line: Element): void {
  if (line.textContent.trim().endsWith(':')) line.classList.add('por-llenar');
}

/** A wide table moves inside its own frame, reachable by keyboard; the page never moves sideways. */
function frame(table: HTMLTableElement): void {
  const around = table.ownerDocument.createElement('div');
  around.className = 'tabla';
  around.tabIndex = 0;
  around.setAttribute('role', 'group');
  around.setAttribute('aria-label', table.caption?.textContent || $localize`:@@enrolment.table:Tabla`);
  table.replaceWith(around);
  around.append(table);
}
