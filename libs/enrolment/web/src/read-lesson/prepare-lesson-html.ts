/** Titles of the directive blocks that came without one of their own. */
const TITLES: Readonly<Record<string, string>> = {
  ejemplo: 'Ejemplo',
  actividad: 'Actividad',
  'para-tu-municipio': 'Para tu municipio',
  ficha: 'Ficha',
};

/**
 * Puts into words what Angular's sanitiser would take away or CSS cannot do: the minutes of an activity, the title of a
 * block without one, a frame around wide tables. The number and order of the top-level elements stay as they were,
 * for they are the blocks whose position is remembered.
 */
export function prepareLessonHtml(html: string, parser = new DOMParser()): string {
  const { body } = parser.parseFromString(html, 'text/html');
  for (const aside of body.querySelectorAll('aside')) titleOf(aside);
  for (const table of body.querySelectorAll('table')) frame(table);
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) link.setAttribute('rel', 'noopener');
  return body.innerHTML;
}

function titleOf(aside: HTMLElement): void {
  const title = aside.querySelector(':scope > .titulo') ?? aside.ownerDocument.createElement('p');
  const word = Object.entries(TITLES).find(([name]) => aside.classList.contains(name))?.[1];
  if (!title.isConnected) {
    title.className = 'titulo';
    title.textContent = word ?? '';
    if (word !== undefined) aside.prepend(title);
  }
  const minutes = Number(aside.getAttribute('data-minutos'));
  if (minutes > 0) title.insertAdjacentHTML('beforeend', ` <span class="minutos">${minutes} min</span>`);
}

/** A wide table moves inside its own frame, reachable by keyboard; the page never moves sideways. */
function frame(table: HTMLTableElement): void {
  const around = table.ownerDocument.createElement('div');
  around.className = 'tabla';
  around.tabIndex = 0;
  around.setAttribute('role', 'group');
  around.setAttribute('aria-label', table.caption?.textContent || 'Tabla');
  table.replaceWith(around);
  around.append(table);
}
