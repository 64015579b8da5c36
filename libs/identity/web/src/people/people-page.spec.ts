import { type People, staffApi } from '@aula/identity/contract/staff';
import { eventually, FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { adminTexts } from '../admin.texts';
import { identityTexts } from '../identity.texts';
import { aListedPerson, aListOfPeople } from '../testing/a-person';
import { anAccount, municipality } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';
import { PeoplePage } from './people-page';

const JUAREZ = { ...municipality, key: '08037', name: 'Juárez' };
const LIAISON = anAccount({ permissions: ['identity.person.list', 'identity.affiliation.confirm'] });
const AUDITOR = anAccount({ permissions: ['identity.person.list'] });
const OTHER = aListedPerson({ accountId: '0190b7a0-0000-7000-8000-0000000000a2', firstSurname: 'Ortega', standing: 'confirmed', affiliationId: '0190b7a0-0000-7000-8000-0000000000b2', roles: [{ role: 'coordinator', scope: 'state', key: '08' }] });
const NOBODY = { declared: 0, confirmed: 0, declined: 0 };

describe('the people of a territory', () => {
  let api: FakeApi;
  const answer = (changes: Partial<People>) => api.answer(staffApi.listPeople, aListOfPeople(changes));
  const open = (query = '', account = LIAISON) => openSignedIn({ address: `/admin/personas${query}`, path: 'admin/personas', component: PeoplePage, api, texts: { ...identityTexts, ...adminTexts } }, account);
  const asked = () => Object.fromEntries(new URL(api.callsOf(staffApi.listPeople).at(-1)?.address ?? '', 'http://localhost').searchParams);
  const choose = async (page: OpenPage, id: string, value: string) => {
    const select = page.element.querySelector<HTMLSelectElement>(`#${id}`);
    if (!select) throw new Error(`no ${id}`);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await page.settle();
  };
  const boxes = (page: OpenPage) => [...page.element.querySelectorAll<HTMLInputElement>('aula-people-table input')];

  beforeEach(() => {
    api = new FakeApi().answer(staffApi.listPeople, aListOfPeople({ items: [aListedPerson(), OTHER] })).answer(staffApi.confirmAffiliations, { confirmed: 1, left: 0 })
      .answer(staffApi.listRoleEndings, { items: [] }).answer(staffApi.listPeoplePlaces, { items: [{ ...municipality, people: 3 }, { ...JUAREZ, people: 5 }] });
  });

  it('says how many are confirmed out of how many, and who works where with which roles', async () => {
    const page = await open();
    expect(page.text).toContain('5 de 8 personas tienen confirmado dónde trabajan.');
    const row = page.element.querySelector('tbody tr')?.textContent.replace(/\s+/g, ' ');
    for (const words of ['Ng Ríos, Lucía', 'lucia@example.mx', 'Guazapares, Chihuahua', 'Contralora · Contraloría', 'Declarada']) expect(row).toContain(words);
    expect(page.element.querySelectorAll('tbody tr')[1]?.textContent).toContain('Coordinación');
    expect(page.find('Ng Ríos, Lucía').getAttribute('href')).toBe(`/admin/personas/${aListedPerson().accountId}`);
  });

  it('takes the whole view from the address, and gives the file of exactly that', async () => {
    const page = await open('?estado=08&municipio=08037&papel=enlace&adscripcion=confirmada&dependencia=obras&buscar=ana&pagina=2');
    expect(asked()).toEqual({ state: '08', municipality: '08037', role: 'liaison', work: 'confirmed', agency: 'obras', q: 'ana', page: '2' });
    expect(page.find('Descargar CSV').getAttribute('href')).toBe('/api/people/csv?state=08&municipality=08037&agency=obras&q=ana&role=liaison&work=confirmed&language=es');
  });

  it('puts what is chosen into the address, and begins at the first page', async () => {
    const page = await open('?pagina=3');
    await page.click('Por confirmar');
    expect(page.address).toBe('/admin/personas?adscripcion=declarada');
    await choose(page, 'municipio', '08037');
    await choose(page, 'papel', 'liaison');
    expect(page.address).toBe('/admin/personas?municipio=08037&papel=enlace&adscripcion=declarada');
    const field = page.element.querySelector<HTMLInputElement>('#buscar');
    if (field) field.value = ' peña ';
    field?.closest('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(asked()).toMatchObject({ q: 'peña', page: '1' });
  });

  it('confirms those picked, as they were seen, and looks again', async () => {
    const page = await open();
    expect(boxes(page)).toHaveLength(1);
    boxes(page)[0]?.click();
    await page.settle();
    expect(page.text).toContain('1 persona elegida');
    await page.click('Confirmar dónde trabajan');
    expect(api.callsOf(staffApi.confirmAffiliations)[0]?.body).toEqual({ items: [{ affiliationId: aListedPerson().affiliationId, revision: 3 }] });
    expect(page.text).toContain('Confirmaste dónde trabaja 1 persona.');
    expect(api.callsOf(staffApi.listPeople)).toHaveLength(2);
    expect(page.text).not.toContain('1 persona elegida');
  });

  it('keeps who was picked when it did not come through, and says who was left', async () => {
    const page = await open();
    api.fail(staffApi.confirmAffiliations, 'request.offline');
    page.element.querySelector<HTMLInputElement>('aula-picked-people input')?.click();
    await page.settle();
    await page.click('Confirmar dónde trabajan');
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
    expect(page.text).toContain('1 persona elegida');
    api.answer(staffApi.confirmAffiliations, { confirmed: 0, left: 1 });
    await page.click('Confirmar dónde trabajan');
    expect(page.text).toContain('1 quedó como estaba');
  });

  it('lets nobody be picked by an auditor, nor oneself by anybody', async () => {
    expect(boxes(await open('', AUDITOR))).toHaveLength(0);
  });

  it('lets nobody pick themselves', async () => {
    answer({ items: [aListedPerson({ accountId: LIAISON.id })] });
    expect(boxes(await open())).toHaveLength(0);
  });

  it('says what comes while nobody is there, and leads back when nobody matches', async () => {
    answer({ items: [], total: 0, counts: NOBODY });
    expect((await open()).text).toContain('Aún no hay nadie en tu territorio');
  });

  it('leads back to everybody when nobody matches, and to the first page past the last', async () => {
    answer({ items: [], total: 0, counts: NOBODY });
    const page = await open('?buscar=zzz');
    await page.click('Ver a todas las personas');
    expect(page.address).toBe('/admin/personas');
  });

  it('says what happened, keeps what was there, and tries again', async () => {
    const page = await open();
    api.fail(staffApi.listPeople, 'request.offline');
    await page.click('Por corregir');
    await eventually(() => page.element.querySelector('[role=alert]') !== null);
    expect(page.text).toContain('Ng Ríos');
    answer({ items: [OTHER] });
    await page.click('Volver a intentar');
    expect(page.text).toContain('Ortega');
  });
});
