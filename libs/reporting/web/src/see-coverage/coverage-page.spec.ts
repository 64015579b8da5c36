import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { type Coverage, type MunicipalityCoverage, reportingApi, type StateCoverage } from '@aula/reporting/contract';
import { CoveragePage } from './coverage-page';

const municipality = (key: string, name: string, column: number, row: number, [accounts, enrolled, completed]: [number, number, number]): MunicipalityCoverage =>
  ({ key, name, tile: { column, row }, accounts, enrolled, completed });

const CHIHUAHUA: StateCoverage = {
  key: '08', name: 'Chihuahua', municipalitiesInScope: 67, municipalitiesWithCompletion: 2, accounts: 14, enrolled: 9, completed: 4,
  municipalities: [
    municipality('08030', 'Guazapares', 1, 1, [10, 8, 3]),
    municipality('08009', 'Bocoyna', 2, 1, [4, 1, 1]),
    municipality('08068', 'Ñandú', 1, 2, [0, 0, 0]),
  ],
};
const PUEBLA: StateCoverage = { ...CHIHUAHUA, key: '21', name: 'Puebla', municipalitiesInScope: 217, municipalitiesWithCompletion: 38 };

describe('coverage page', () => {
  let api: FakeApi;
  const answer = (...states: StateCoverage[]): Coverage => ({ asOf: '2026-11-23T16:10:00Z', states });
  const open = (query = '') => openSignedIn({ address: `/coordinar${query}`, path: 'coordinar', component: CoveragePage, api });
  const names = (page: OpenPage) => [...page.element.querySelectorAll('tbody th')].map((cell) => cell.textContent);
  const tile = (page: OpenPage, key: string) => page.element.querySelector<SVGElement>(`[data-key="${key}"]`) as SVGElement;

  beforeEach(() => {
    api = new FakeApi().answer(reportingApi.readCoverage, answer(CHIHUAHUA));
  });

  it('says how many of how many, up to when, by the clock of the reader', async () => {
    const page = await open();
    expect(page.element.querySelector('h1')?.textContent).toBe('2 de 67 municipios tienen al menos una persona acreditada');
    expect(page.text).toContain('Chihuahua · 67 municipios · corte al 23 de noviembre de 2026, 10:10 h');
    expect(page.text).toContain('28.6 % de las cuentas');
  });

  it('gives each tile a name and a step, and shows its figures below', async () => {
    const page = await open();
    expect(tile(page, '08030').getAttribute('aria-label')).toBe('Guazapares: 10 cuentas, 8 personas inscritas, 3 personas acreditadas (30\u00a0%)');
    expect(tile(page, '08030').getAttribute('class')).toBe('step-2');
    expect(tile(page, '08068').getAttribute('class')).toBe('step-none');
    tile(page, '08068').dispatchEvent(new Event('click'));
    await page.settle();
    expect(page.element.querySelector('.figures')?.textContent.trim()).toBe('Ñandú: sin cuentas');
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

  it('sorts by any column and says so', async () => {
    const page = await open();
    expect(names(page)).toEqual(['Guazapares', 'Bocoyna', 'Ñandú']);
    await page.click('Municipio');
    expect(names(page)).toEqual(['Bocoyna', 'Guazapares', 'Ñandú']);
    expect(page.element.querySelector('th[aria-sort]')?.getAttribute('aria-sort')).toBe('ascending');
    await page.click('Municipio');
    expect(names(page)).toEqual(['Ñandú', 'Guazapares', 'Bocoyna']);
  });

  it('shows the first municipalities on a phone, and all when asked', async () => {
    const many = Array.from({ length: 30 }, (_, index) => municipality(`08${String(index).padStart(3, '0')}`, `Municipio ${String(index).padStart(2, '0')}`, index, 1, [1, 1, 0]));
    api.answer(reportingApi.readCoverage, answer({ ...CHIHUAHUA, municipalities: many }));
    const page = await open();
    expect(page.element.querySelector('table')?.classList).toContain('short');
    await page.click('Ver los 30 municipios');
    expect(page.element.querySelector('table')?.classList).not.toContain('short');
    expect(document.activeElement?.textContent).toBe('Municipio 25');
    expect(page.has('Ver los 30')).toBe(false);
  });

  it('finds a municipality without its accents', async () => {
    const page = await open();
    const filter = page.element.querySelector('input') as HTMLInputElement;
    filter.value = 'nandu';
    filter.dispatchEvent(new Event('input'));
    await page.settle();
    expect(names(page)).toEqual(['Ñandú']);
    expect(page.text).toContain('1 de 3 municipios');
    filter.value = 'xyz';
    filter.dispatchEvent(new Event('input'));
    await page.settle();
    await page.click('Ver todos');
    expect(names(page)).toHaveLength(3);
  });

  it('chooses among several states in the address', async () => {
    api.answer(reportingApi.readCoverage, answer(CHIHUAHUA, PUEBLA));
    const page = await open('?estado=21');
    expect(page.text).toContain('38 de 217 municipios');
    const select = page.element.querySelector('#estado') as HTMLSelectElement;
    select.value = '08';
    select.dispatchEvent(new Event('change'));
    await page.settle();
    expect(page.text).toContain('2 de 67 municipios');
    expect(page.address).toBe('/coordinar?estado=08');
  });

  it('says what to do while nobody has an account', async () => {
    const nobody = { ...CHIHUAHUA, municipalitiesWithCompletion: 0, accounts: 0, enrolled: 0, completed: 0 };
    api.answer(reportingApi.readCoverage, answer(nobody));
    const page = await open();
    expect(page.text).toContain('Comparte este enlace con tus municipios: http://localhost/cursos');
    expect(page.element.querySelector('svg[viewBox] rect')).toBeNull();
  });

  it('tells a coordinator without a territory whom to ask', async () => {
    api.answer(reportingApi.readCoverage, answer());
    const page = await open();
    expect(page.text).toContain('Aún no tienes un territorio asignado');
  });

  it('says what happened and tries again', async () => {
    api.fail(reportingApi.readCoverage, 'request.unexpected', { status: 500, correlationId: 'c-1' });
    const page = await open();
    expect(page.text).toContain('c-1');
    api.answer(reportingApi.readCoverage, answer(CHIHUAHUA));
    await page.click('Volver a intentar');
    expect(page.text).toContain('2 de 67 municipios');
  });
});
