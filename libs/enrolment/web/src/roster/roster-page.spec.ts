import { enrolmentApi, type Roster } from '@aula/enrolment/contract';
import type { Account } from '@aula/identity/contract';
import { anAccount, openSignedIn } from '@aula/identity/web/testing';
import { catalogueTexts } from '@aula/catalogue/web';
import { eventually, FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { aRoster, aRosterEntry, JUAREZ } from '../testing/a-roster';
import { RosterPage } from './roster-page';

const LEON = { key: '11020', name: 'León', stateKey: '11', stateName: 'Guanajuato', timeZone: 'America/Mexico_City' };
const NOBODY = { 'not-started': 0, 'under-way': 0, behind: 0, completed: 0 };
const TRAINER = anAccount({ roles: [{ role: 'trainer', scope: 'all', key: '' }] });

describe('roster page', () => {
  let api: FakeApi;
  const answer = (changes: Partial<Roster>) => api.answer(enrolmentApi.readRoster, aRoster(changes));
  const open = (query = '', account: Account = TRAINER) =>
    openSignedIn({ address: `/impartir/cursos/ga-101${query}`, path: 'impartir/cursos/:clave', component: RosterPage, api, texts: catalogueTexts }, account);
  const asked = () => new URL(api.callsOf(enrolmentApi.readRoster).at(-1)?.address ?? '', 'http://localhost').searchParams;
  const choose = async (page: OpenPage, id: string, value: string) => {
    const select = page.element.querySelector<HTMLSelectElement>(`#${id}`);
    if (!select) throw new Error(`no ${id}`);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await page.settle();
  };
  const search = async (page: OpenPage, words: string) => {
    const field = page.element.querySelector<HTMLInputElement>('#buscar');
    if (field) field.value = words;
    field?.closest('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
  };

  beforeEach(() => {
    api = new FakeApi().answer(enrolmentApi.readRoster, aRoster()).answer(enrolmentApi.listRosterPlaces, { items: [{ ...JUAREZ, people: 4 }, { ...LEON, people: 3 }] });
  });

  it('says how many have fallen behind out of how many, and who is where', async () => {
    const page = await open();
    expect(page.element.querySelector('h1')?.textContent).toBe('Fundamentos de gobierno abierto');
    expect(page.text).toContain('1 de 7 personas se quedó atrás: lleva 7 días o más sin actividad.');
    const row = page.element.querySelector('tbody tr')?.textContent.replace(/\s+/g, ' ');
    for (const words of ['Peñafiel Güereña, Xóchitl', 'xochitl@example.mx', 'Juárez, Chihuahua', 'Titular · Unidad de Transparencia', '5 de 15 lecciones', 'Sigue la 2.2', '0 de 1 requisito', 'hace 9 días', '14 nov 2026', 'Se quedó atrás']) expect(row).toContain(words);
  });

  it('shows each standing with icon, word and number', async () => {
    const tabs = [...(await open()).element.querySelectorAll('aula-standing-tabs a')];
    expect(tabs.map((tab) => tab.textContent.replace(/\s+/g, ' ').trim())).toEqual(['Todas 7', 'Se quedaron atrás 1', 'Sin empezar 1', 'En curso 2', 'Acreditaron 3']);
    expect(tabs.slice(1).every((tab) => tab.querySelector('svg'))).toBe(true);
  });

  it('takes the whole view from the address', async () => {
    const page = await open('?estado=08&municipio=08037&situacion=atras&buscar=xochitl&orden=actividad&sentido=desc&pagina=2');
    expect(Object.fromEntries(asked())).toEqual({ state: '08', municipality: '08037', standing: 'behind', q: 'xochitl', sort: 'last-activity', direction: 'descending', page: '2' });
    expect(page.element.querySelector('aula-standing-tabs [aria-current]')?.textContent).toContain('Se quedaron atrás');
    expect(page.element.querySelector<HTMLInputElement>('#buscar')?.value).toBe('xochitl');
    expect(page.element.querySelector('th[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');
  });

  it('puts what is chosen into the address, and begins at the first page', async () => {
    const page = await open('?pagina=3');
    await page.click('Se quedaron atrás');
    expect(page.address).toBe('/impartir/cursos/ga-101?situacion=atras');
    await choose(page, 'municipio', '11020');
    expect(page.address).toBe('/impartir/cursos/ga-101?municipio=11020&situacion=atras');
    await choose(page, 'estado', '08');
    expect(page.address).toBe('/impartir/cursos/ga-101?estado=08&situacion=atras');
    await search(page, ' peña ');
    expect([page.address, asked().get('q')]).toEqual(['/impartir/cursos/ga-101?estado=08&situacion=atras&buscar=pe%C3%B1a', 'peña']);
  });

  it('sorts by a heading and turns round at the second click', async () => {
    const page = await open();
    await page.click('Última actividad');
    expect([asked().get('sort'), asked().get('direction')]).toEqual(['last-activity', 'ascending']);
    await page.click('Última actividad');
    expect(asked().get('direction')).toBe('descending');
  });

  it('offers places with people only, with how many', async () => {
    const page = await open();
    const words = (id: string) => [...(page.element.querySelector(`#${id}`)?.querySelectorAll('option') ?? [])].map((option) => option.textContent);
    expect(words('estado')).toEqual(['Todos', 'Chihuahua (4)', 'Guanajuato (3)']);
    expect(words('municipio')).toEqual(['Todos', 'Juárez, Chihuahua (4)', 'León, Guanajuato (3)']);
  });

  it('leads through the pages and goes on reading at the list', async () => {
    answer({ total: 60, items: Array.from({ length: 25 }, (_, index) => aRosterEntry({ enrolmentId: `0190b7a0-0000-7000-8000-0000000000${index + 10}` })) });
    const page = await open();
    expect(page.text).toContain('1–25 de 60 personas');
    expect(page.text).toContain('Página 1 de 3');
    expect(page.has('Anterior')).toBe(false);
    document.body.append(page.element);
    answer({ total: 60, page: 2 });
    await page.click('Siguiente');
    expect(page.text).toContain('26–26 de 60 personas');
    expect(document.activeElement?.id).toBe('lista');
    page.element.remove();
  });

  it('gives the file of exactly this view, in the language of the page', async () => {
    const page = await open('?situacion=atras&buscar=x&pagina=2&orden=avance');
    expect(page.find('Descargar CSV').getAttribute('href')).toBe('/api/courses/ga-101/roster/csv?standing=behind&q=x&sort=progress&direction=ascending&language=es');
  });

  it('keeps the last view while the next one is on its way', async () => {
    const page = await open();
    let arrive = (): void => undefined;
    api.answer(enrolmentApi.readRoster, () => new Promise((resolve) => { arrive = () => { resolve(aRoster({ items: [], total: 0, counts: NOBODY })); }; }));
    page.find('Sin empezar').click();
    await eventually(() => page.element.querySelector('section')?.getAttribute('aria-busy') === 'true');
    expect(page.text).toContain('Peñafiel');
    arrive();
    await page.settle();
    expect(page.text).not.toContain('Peñafiel');
  });

  it('does not name who now works elsewhere', async () => {
    answer({ items: [aRosterEntry({ person: null })] });
    const page = await open();
    expect(page.text).toContain('Trabaja ahora fuera de tu territorio');
    expect(page.element.querySelector('tbody th')?.textContent).not.toContain('@');
  });

  it('says what to do while nobody has enrolled', async () => {
    answer({ items: [], total: 0, counts: NOBODY });
    const page = await open();
    expect(page.text).toContain('Comparte este enlace con tus municipios: http://localhost/cursos/ga-101');
    expect(page.element.querySelector('form')).toBeNull();
  });

  it('tells whoever has no territory whom to ask', async () => {
    answer({ items: [], total: 0, counts: NOBODY });
    expect((await open('', anAccount())).text).toContain('Aún no tienes un territorio asignado');
  });

  it('leads back to everybody when nobody matches', async () => {
    answer({ items: [], total: 0, counts: NOBODY });
    const page = await open('?buscar=zzz');
    await page.click('Ver a todas las personas');
    expect(page.address).toBe('/impartir/cursos/ga-101');
  });

  it('leads to the first page past the last one', async () => {
    answer({ items: [], total: 3, page: 9 });
    const page = await open('?buscar=x&pagina=9');
    await page.click('Ir a la primera página');
    expect(page.address).toBe('/impartir/cursos/ga-101?buscar=x');
  });

  it('says what happened, keeps what was there, and tries again', async () => {
    const page = await open();
    api.fail(enrolmentApi.readRoster, 'request.offline');
    await page.click('En curso');
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
    expect(page.text).toContain('Peñafiel');
    answer({ items: [aRosterEntry({ person: { givenNames: 'Luis', firstSurname: 'Ortega', secondSurname: null, email: 'luis@example.mx' } })] });
    await page.click('Volver a intentar');
    expect(page.text).toContain('Ortega, Luis');
    expect(page.element.querySelector('[role=alert]')).toBeNull();
  });

  it('says so when the course is not there', async () => {
    api.fail(enrolmentApi.readRoster, 'catalogue.no-such-course', { status: 404 });
    expect((await open()).element.querySelector('[role=alert]')).not.toBeNull();
  });
});
