import { catalogueApi } from '@aula/catalogue/contract';
import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { type Comparison, type Coverage, reportingApi } from '@aula/reporting/contract';
import { platformApi } from '@aula/platform/contract';
import { reportingTexts } from '../reporting.texts';
import { aCoverage, aCovered, aMunicipality, aSelection, aState, CHIHUAHUA } from '../testing/a-coverage';
import { CoveragePage } from './coverage-page';

const COURSE = { key: 'ga-101', code: 'GA-101', title: 'Fundamentos de gobierno abierto', summary: '', level: '', hours: 6, minutes: 360, lessonCount: 15, bytes: 1 };
const NOBODY_ELSE: Comparison = { asOf: '2026-11-23T16:10:00Z', kind: 'states', items: [], atLeast: { accounts: 0, enrolled: 0, completed: 0 } };
const YEAR = { from: '2026-01-01', to: '2026-11-23' };

let api: FakeApi;
const open = (query = '') => openSignedIn({ address: `/coordinar${query}`, path: 'coordinar', component: CoveragePage, api, texts: reportingTexts });
const names = (page: OpenPage) => [...page.element.querySelectorAll('aula-municipality-table tbody th')].map((cell) => cell.textContent);
const tile = (page: OpenPage, key: string) => page.element.querySelector<SVGElement>(`[data-key="${key}"]`) as SVGElement;
const headline = (page: OpenPage) => page.element.querySelector('h1')?.textContent;
const linkOf = (page: OpenPage, label: string) => page.element.querySelector(`a[aria-label^="${label}"]`)?.getAttribute('href');
const askedFor = () => api.callsOf(reportingApi.readCoverage).map(({ address }) => address);

async function choose(page: OpenPage, label: string, option: string): Promise<void> {
  const field = [...page.element.querySelectorAll('label')].find((one) => one.textContent === label);
  const select = page.element.querySelector(`#${field?.htmlFor}`) as HTMLSelectElement;
  const wanted = [...select.options].find(({ textContent }) => textContent === option);
  if (!wanted) throw new Error(`no «${option}» among ${[...select.options].map(({ textContent }) => textContent).join(', ')}`);
  select.value = wanted.value;
  select.dispatchEvent(new Event('change'));
  await page.settle();
}

beforeEach(() => {
  api = new FakeApi()
    .answer(reportingApi.readCoverage, aCoverage())
    .answer(reportingApi.compare, NOBODY_ELSE)
    .answer(catalogueApi.listCourses, { items: [COURSE] })
    .answer(platformApi.settings, { mode: 'demo', operator: 'NDI México', hasDemoMailbox: false });
});

describe('figures', () => {
  it('says how many of how many, up to when, by the clock of the reader, and from what source', async () => {
    const page = await open();
    expect(headline(page)).toBe('2 de 3 municipios de Chihuahua tienen al menos una persona que acreditó un curso hasta el 23 de noviembre de 2026');
    expect(page.text).toContain('Chihuahua · 3 municipios · corte al 23 de noviembre de 2026, 10:10 h');
    expect(page.text).toContain('28.6 % de las cuentas');
    expect(page.text).toContain('Fuente: registros de Aula Abierta (NDI México), corte al 23 de noviembre de 2026, 10:10 h.');
  });

  it('opens the list behind every number, narrowed as the figures are', async () => {
    const page = await open('?curso=ga-101&periodo=este-ano');
    expect(linkOf(page, '4 personas acreditadas, ver')).toBe('/coordinar/personas?estado=08&curso=ga-101&periodo=este-ano&cifra=acreditadas');
    expect(linkOf(page, '14 cuentas, ver')).toContain('cifra=cuentas');
    expect(linkOf(page, '8 personas inscritas en Guazapares')).toBe('/coordinar/personas?estado=08&municipio=08030&curso=ga-101&periodo=este-ano&cifra=inscritas');
    expect(page.element.querySelector('a[aria-label^="0 "]')).toBeNull();
  });

  it('says what to do while nobody has an account', async () => {
    api.answer(reportingApi.readCoverage, aCoverage({ covered: aCovered(CHIHUAHUA.map((one) => ({ ...one, accounts: 0, enrolled: 0, completed: 0 }))) }));
    const page = await open();
    expect(page.text).toContain('Comparte este enlace con tus municipios: http://localhost/cursos');
    expect(page.element.querySelector('svg[viewBox] rect')).toBeNull();
  });

  it('tells a coordinator without a territory whom to ask', async () => {
    api.answer(reportingApi.readCoverage, aCoverage({ territory: [], covered: null }));
    expect((await open()).text).toContain('Aún no tienes un territorio asignado');
  });

  it('says what happened and tries again', async () => {
    api.fail(reportingApi.readCoverage, 'request.unexpected', { status: 500, correlationId: 'c-1' });
    const page = await open();
    expect(page.text).toContain('c-1');
    api.answer(reportingApi.readCoverage, aCoverage());
    await page.click('Volver a intentar');
    expect(page.text).toContain('2 de 3 municipios');
  });

  it('keeps the last figures when the next ones do not come, and says so', async () => {
    const page = await open();
    api.fail(reportingApi.readCoverage, 'request.offline');
    await choose(page, 'Periodo', 'Este año');
    expect(headline(page)).toContain('2 de 3 municipios');
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
  });

  it('leads out of a place that is not in the territory', async () => {
    api.fail(reportingApi.readCoverage, 'reporting.outside-territory', { status: 403 });
    const page = await open('?estado=11');
    expect(page.text).toContain('Ese lugar no está en tu territorio.');
    api.answer(reportingApi.readCoverage, aCoverage());
    await page.click('Quitar los filtros');
    expect([page.address, headline(page)?.slice(0, 18)]).toEqual(['/coordinar', '2 de 3 municipios ']);
  });
});

describe('filters', () => {
  it('are in the address, and in the question', async () => {
    const page = await open();
    await choose(page, 'Curso', COURSE.title);
    await choose(page, 'Municipio', 'Bocoyna');
    await choose(page, 'Periodo', 'Últimos 90 días');
    expect(page.address).toBe('/coordinar?estado=08&municipio=08009&curso=ga-101&periodo=90-dias');
    expect(askedFor().at(-1)).toBe('/api/coverage?state=08&municipality=08009&course=ga-101&period=last-90-days');
    await choose(page, 'Municipio', 'Todos');
    await choose(page, 'Curso', 'Todos');
    await choose(page, 'Periodo', 'Todo el tiempo');
    expect(askedFor().at(-1)).toBe('/api/coverage?state=08');
  });

  it('come from the address, as when the page is shared or loaded again', async () => {
    api.answer(reportingApi.readCoverage, aCoverage({ covered: aCovered(CHIHUAHUA, aSelection({ course: { key: 'ga-101', title: COURSE.title }, days: YEAR })) }));
    const page = await open('?curso=ga-101&periodo=2026-01-01..2026-11-23');
    expect(askedFor()).toEqual(['/api/coverage?course=ga-101&period=2026-01-01..2026-11-23']);
    const chosen = (id: string) => (page.element.querySelector(id) as HTMLSelectElement).selectedOptions[0]?.textContent;
    expect([chosen('#curso'), chosen('#periodo')]).toEqual([COURSE.title, 'Entre dos días…']);
    expect([...page.element.querySelectorAll<HTMLInputElement>('input[type=date]')].map(({ value }) => value)).toEqual(['2026-01-01', '2026-11-23']);
    expect(page.text).toContain('ni el periodo ni el curso las cambian');
  });

  it('take two days, and say what is wrong with them without losing any', async () => {
    const page = await open();
    await choose(page, 'Periodo', 'Entre dos días…');
    expect(page.address).toBe('/coordinar');
    const [from, to] = page.element.querySelectorAll<HTMLInputElement>('input[type=date]');
    const write = async (first: string, last: string) => {
      if (from && to) [from.value, to.value] = [first, last];
      await page.click('Ver estos días');
    };
    await write('2026-05-02', '');
    expect(page.text).toContain('Escribe los dos días');
    await write('2026-05-02', '2026-05-01');
    expect(page.text).toContain('El último día no puede ser anterior al primero.');
    expect([from?.value, to?.value, page.address]).toEqual(['2026-05-02', '2026-05-01', '/coordinar']);
    await write('2026-05-01', '2026-05-31');
    expect(page.address).toBe('/coordinar?periodo=2026-05-01..2026-05-31');
    expect(page.text).not.toContain('no puede ser anterior');
  });

  it('choose among several states, and leave a municipality of another behind', async () => {
    api.answer(reportingApi.readCoverage, aCoverage({ territory: [aState(), aState({ key: '21', name: 'Puebla' })] }));
    const page = await open('?estado=08&municipio=08009&curso=ga-101');
    await choose(page, 'Estado', 'Puebla');
    expect(page.address).toBe('/coordinar?estado=21&curso=ga-101');
  });

  it('offer the present administration only where its term is known', async () => {
    const page = await open();
    await choose(page, 'Periodo', 'Esta administración');
    expect(page.address).toBe('/coordinar?periodo=administracion');
    api.answer(reportingApi.readCoverage, aCoverage({ territory: [aState({ isTermKnown: false })] }));
    const other = await openAnew('');
    await expect(choose(other, 'Periodo', 'Esta administración')).rejects.toThrow('no «Esta administración»');
  });
});

/** A second page in one spec needs a fresh bed. */
async function openAnew(query: string): Promise<OpenPage> {
  const { TestBed } = await import('@angular/core/testing');
  TestBed.resetTestingModule();
  return open(query);
}

describe('map', () => {
  it('gives each tile a name and a step, and shows its figures below, with the way to it alone', async () => {
    const page = await open();
    expect(tile(page, '08030').getAttribute('aria-label')).toBe('Guazapares: 10 cuentas, 8 personas inscritas, 3 personas acreditadas (30\u00a0%)');
    expect(tile(page, '08030').getAttribute('class')).toBe('step-2');
    expect(tile(page, '08068').getAttribute('class')).toBe('step-none');
    tile(page, '08068').dispatchEvent(new Event('click'));
    await page.settle();
    expect(page.element.querySelector('.figures')?.textContent).toBe(' Ñandú: sin cuentas ');
    expect(page.find('Ver solo Ñandú').getAttribute('href')).toBe('/coordinar?municipio=08068');
  });

  it('is walked with the arrow keys, with one stop for the Tab key', async () => {
    const page = await open();
    const stops = () => [...page.element.querySelectorAll('[role=option][tabindex="0"]')].map((one) => one.getAttribute('data-key'));
    expect(stops()).toEqual(['08030']);
    tile(page, '08030').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await page.settle();
    expect(stops()).toEqual(['08009']);
    tile(page, '08009').dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
    await page.settle();
    expect(stops()).toEqual(['08068']);
    expect(page.element.querySelector('.figures')?.textContent).toContain('Ñandú');
  });

  it('is left out with the table for a single municipality, which leads back to all', async () => {
    api.answer(reportingApi.readCoverage, aCoverage({ covered: aCovered(CHIHUAHUA.slice(0, 1), aSelection({ municipality: { key: '08030', name: 'Guazapares' } })) }));
    const page = await open('?municipio=08030');
    expect(headline(page)).toContain('3 personas acreditaron al menos un curso');
    expect(page.element.querySelector('aula-tile-map, aula-municipality-table')).toBeNull();
    expect(page.text).toContain('de quienes trabajan ahí hoy');
    expect(page.find('Ver todos los municipios de Chihuahua').getAttribute('href')).toBe('/coordinar?estado=08');
  });
});

describe('table', () => {
  const answerWith = (coverage: Partial<Coverage>) => api.answer(reportingApi.readCoverage, aCoverage(coverage));
  const file = (page: OpenPage) => page.find('Descargar CSV').getAttribute('href');

  it('sorts by any column and says so; the file comes in the same order', async () => {
    const page = await open();
    expect(names(page)).toEqual(['Guazapares', 'Bocoyna', 'Ñandú']);
    await page.click('Municipio');
    expect(names(page)).toEqual(['Bocoyna', 'Guazapares', 'Ñandú']);
    expect(page.element.querySelector('th[aria-sort]')?.getAttribute('aria-sort')).toBe('ascending');
    expect(file(page)).toBe('/api/coverage/municipalities/csv?order=name&language=es');
    await page.click('Municipio');
    expect(names(page)).toEqual(['Ñandú', 'Guazapares', 'Bocoyna']);
    await page.click('Cuentas');
    expect(page.element.querySelector('th[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');
  });

  it('shows the first municipalities on a phone, and all when asked', async () => {
    const many = Array.from({ length: 30 }, (_, index) => aMunicipality(`08${String(index).padStart(3, '0')}`, `Municipio ${String(index).padStart(2, '0')}`, [index, 1], [1, 1, 0]));
    answerWith({ covered: aCovered(many) });
    const page = await open();
    expect(page.element.querySelector('aula-municipality-table table')?.classList).toContain('short');
    await page.click('Ver los 30 municipios');
    expect(page.element.querySelector('aula-municipality-table table')?.classList).not.toContain('short');
    expect(document.activeElement?.textContent).toBe('Municipio 25');
    expect(page.has('Ver los 30')).toBe(false);
  });

  it('finds a municipality without its accents, in the file too', async () => {
    const page = await open('?periodo=este-ano');
    const filter = page.element.querySelector('#filtro-municipio') as HTMLInputElement;
    const type = async (words: string) => {
      filter.value = words;
      filter.dispatchEvent(new Event('input'));
      await page.settle();
    };
    await type('nandu');
    expect(names(page)).toEqual(['Ñandú']);
    expect(page.text).toContain('1 de 3 municipios');
    expect(file(page)).toBe('/api/coverage/municipalities/csv?period=year&q=nandu&order=-completed&language=es');
    await type('xyz');
    await page.click('Ver todos');
    expect(names(page)).toHaveLength(3);
  });
});

describe('comparison', () => {
  const shownIn = (page: OpenPage) => [...page.element.querySelectorAll('aula-comparison tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  const others: Comparison = {
    asOf: '2026-11-23T16:10:00Z', kind: 'states', atLeast: { accounts: 26, enrolled: 11, completed: 6 },
    items: [{ key: '11', name: 'Guanajuato', accounts: 10, enrolled: null, completed: null }, { key: '21', name: 'Puebla', accounts: 15, enrolled: 10, completed: 5 }],
  };

  it('sets other states beside the own figures, hides small counts, and says so', async () => {
    api.answer(reportingApi.compare, others);
    const page = await open('?curso=ga-101&periodo=administracion');
    expect(shownIn(page)).toEqual([
      ['Chihuahua (tus cifras, exactas)', '14', '9', '4'], ['Puebla', '15', '10', '5'], ['Guanajuato', '10', 'menos de 5', 'menos de 5'],
    ]);
    expect(page.text).toContain('de una a cuatro personas dice «menos de 5»');
    expect(page.text).toContain('suman al menos 6 personas acreditadas');
    expect(page.element.querySelector('aula-comparison a')).toBeNull();
    expect(api.callsOf(reportingApi.compare).map(({ address }) => address)).toEqual(['/api/coverage/comparison?state=08&period=administration']);
  });

  it('is not asked for periods that could be taken from each other', async () => {
    const page = await open('?periodo=90-dias');
    expect(page.text).toContain('de dos vistas se podría deducir a una persona');
    expect(api.callsOf(reportingApi.compare)).toEqual([]);
  });

  it('shows the first ten of many', async () => {
    const items = Array.from({ length: 12 }, (_, index) => ({ key: `080${index + 10}`, name: `Lugar ${index}`, accounts: 5, enrolled: 5, completed: 0 }));
    api.answer(reportingApi.compare, { ...others, kind: 'municipalities', items });
    const page = await open();
    expect(shownIn(page)).toHaveLength(11);
    await page.click('Ver los 12 lugares');
    expect(shownIn(page)).toHaveLength(13);
  });

  it('says so where nothing is outside', async () => {
    expect((await open()).text).toContain('Ya ves todos los lugares con los que podrías comparar.');
  });

  it('says what happened while the own figures stand, and tries again', async () => {
    api.fail(reportingApi.compare, 'request.unavailable', { status: 503 });
    const page = await open();
    expect(headline(page)).toContain('2 de 3 municipios');
    api.answer(reportingApi.compare, others);
    await page.click('Volver a intentar');
    expect(shownIn(page)).toHaveLength(3);
  });
});
