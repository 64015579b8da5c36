import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { type CountedPeople, type CountedPerson, reportingApi } from '@aula/reporting/contract';
import { aSelection } from '../testing/a-coverage';
import { PeoplePage } from './people-page';

const XOCHITL: CountedPerson = {
  person: { givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: 'Güereña' }, municipality: { key: '08037', name: 'Juárez' }, agency: 'Contraloría', position: 'Contralora', since: null,
  courses: [{ title: 'Fundamentos de gobierno abierto', on: '2026-09-02' }, { title: 'Datos abiertos', on: '2026-11-20' }],
};
const GONE: CountedPerson = { ...XOCHITL, person: null, agency: 'Archivo', courses: [{ title: 'Datos abiertos', on: '2026-11-20' }] };

const people = (changes: Partial<CountedPeople> = {}): CountedPeople =>
  ({ asOf: '2026-11-23T16:10:00Z', figure: 'completed', selection: aSelection(), total: 2, differentPeople: 2, found: 2, page: 1, items: [XOCHITL, GONE], ...changes });

let api: FakeApi;
const open = (query = '') => openSignedIn({ address: `/coordinar/personas${query}`, path: 'coordinar/personas', component: PeoplePage, api });
const rows = (page: OpenPage) => [...page.element.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()));

beforeEach(() => {
  api = new FakeApi().answer(reportingApi.listPeople, people());
});

it('says in one sentence who they are, and shows each with place and days', async () => {
  const page = await open('?cifra=acreditadas&estado=08&curso=ga-101');
  expect(page.element.querySelector('h1')?.textContent).toBe('2 personas acreditaron al menos un curso hasta el 23 de noviembre de 2026, desde municipios de Chihuahua');
  expect(rows(page)).toEqual([
    ['Peñafiel Güereña, Xóchitl', 'Juárez', 'ContraloríaContralora', 'Fundamentos de gobierno abierto2 de septiembre de 2026Datos abiertos20 de noviembre de 2026'],
    ['Ya no trabaja en tu territorio', 'Juárez', 'ArchivoContralora', 'Datos abiertos20 de noviembre de 2026'],
  ]);
  expect(page.text).toContain('1–2 de 2 personas');
  expect(page.find('Cobertura').getAttribute('href')).toBe('/coordinar?estado=08&curso=ga-101');
});

it('lists accounts with the day since which they work there', async () => {
  api.answer(reportingApi.listPeople, people({ figure: 'accounts', items: [{ ...XOCHITL, courses: [], since: '2026-02-03' }], total: 1, differentPeople: 1, found: 1 }));
  const page = await open('?cifra=cuentas');
  expect(rows(page)[0]?.at(-1)).toBe('3 de febrero de 2026');
  expect(page.text).toContain('Trabaja ahí desde');
  expect(api.callsOf(reportingApi.listPeople)[0]?.address).toBe('/api/coverage/people?figure=accounts&page=1');
});

it('says when somebody counts in two municipalities', async () => {
  api.answer(reportingApi.listPeople, people({ total: 3, differentPeople: 2 }));
  expect((await open()).text).toContain('Son 2 personas distintas: quien cambió de municipio cuenta en cada uno.');
});

it('searches in the address, and takes the same list along', async () => {
  const page = await open('?cifra=inscritas&periodo=este-ano&pagina=2');
  const field = page.element.querySelector('input') as HTMLInputElement;
  field.value = ' obras ';
  await page.click('Buscar');
  expect(page.address).toBe('/coordinar/personas?cifra=inscritas&periodo=este-ano&buscar=obras');
  expect(api.callsOf(reportingApi.listPeople).at(-1)?.address).toBe('/api/coverage/people?period=year&figure=enrolled&q=obras&page=1');
  expect(page.find('Descargar CSV').getAttribute('href')).toBe('/api/coverage/people/csv?period=year&figure=enrolled&q=obras&language=es');
  api.answer(reportingApi.listPeople, people({ found: 0, items: [] }));
  field.value = 'nadie';
  await page.click('Buscar');
  expect(page.text).toContain('Nadie de esta lista coincide');
  api.answer(reportingApi.listPeople, people());
  await page.click('Ver toda la lista');
  expect(page.address).toBe('/coordinar/personas?cifra=inscritas&periodo=este-ano');
});

it('goes from page to page, and reading goes on at the list', async () => {
  api.answer(reportingApi.listPeople, ({ address }) => people({ total: 120, differentPeople: 120, found: 120, page: address.includes('page=2') ? 2 : 1 }));
  const page = await open();
  expect(page.text).toContain('Página 1 de 3');
  await page.click('Siguiente');
  expect(page.address).toBe('/coordinar/personas?pagina=2');
  expect(page.text).toContain('51–52 de 120 personas');
  expect(document.activeElement?.id).toBe('lista');
  await page.click('Anterior');
  expect(page.address).toBe('/coordinar/personas');
});

it('leads back from a page that is no more', async () => {
  api.answer(reportingApi.listPeople, people({ page: 9, items: [] }));
  const page = await open('?pagina=9');
  expect(page.text).toContain('Esta página ya no existe');
  expect(page.find('Ir a la primera página').getAttribute('href')).toBe('/coordinar/personas');
});

it('says what to do with an empty list', async () => {
  api.answer(reportingApi.listPeople, people({ total: 0, differentPeople: 0, found: 0, items: [] }));
  const page = await open();
  expect(page.element.querySelector('h1')?.textContent).toContain('Nadie acreditó ningún curso');
  expect(page.text).toContain('Vuelve a la cobertura para ampliar el periodo');
  expect(page.has('Descargar CSV')).toBe(false);
});

it('says what happened, keeps the last page, and tries again', async () => {
  api.fail(reportingApi.listPeople, 'request.unavailable', { status: 503 });
  const page = await open();
  expect(page.element.querySelector('[role=alert]')).not.toBeNull();
  api.answer(reportingApi.listPeople, people({ total: 120, found: 120 }));
  await page.click('Volver a intentar');
  expect(rows(page)).toHaveLength(2);
  api.fail(reportingApi.listPeople, 'request.offline');
  await page.click('Siguiente');
  expect([rows(page).length, page.element.querySelector('[role=alert]') !== null]).toEqual([2, true]);
});
