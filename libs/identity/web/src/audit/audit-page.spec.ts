import { type AuditEntry, type AuditStanding, type OpenedEntry, staffApi } from '@aula/identity/contract/staff';
import { FakeApi, OpenPage } from '@aula/platform/web/testing';
import { territoryApi } from '@aula/territory/contract';
import { adminTexts } from '../admin.texts';
import { identityTexts } from '../identity.texts';
import { AuditLogPage } from './audit-page';

const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  id: '7', at: '2026-11-23T15:00:00.000Z', action: 'enrolment.roster.read', sentence: 'Rodrigo Salas consultó la lista de participantes de GA-101: 25 personas.', people: 25, seal: 3, ...changes,
});
const standing = (changes: Partial<AuditStanding> = {}): AuditStanding => ({
  lastSeal: { number: 3, sealedAt: '2026-11-23T15:00:05.000000Z' }, waiting: 0, checked: 3, isSound: true, actions: [{ name: 'identity.role.grant', title: 'Dar un papel' }], ...changes,
});
const opened: OpenedEntry = {
  ...entry(), by: { id: 'c0ffee00-0000-4000-8000-000000000001', name: 'Rodrigo Salas' }, correlationId: 'pedido-0001',
  subjects: [{ id: 'c0ffee00-0000-4000-8000-000000000002', name: 'Ana Paz' }, { id: 'c0ffee00-0000-4000-8000-000000000003', name: null }],
  municipalities: [{ key: '08037', name: 'Juárez', stateKey: '08', stateName: 'Chihuahua', timeZone: 'America/Ciudad_Juarez' }], details: [{ key: 'course', value: 'ga-101' }],
};

describe('audit log', () => {
  let api: FakeApi;
  let page: OpenPage;
  beforeEach(() => {
    api = new FakeApi().answer(staffApi.listAuditEntries, { items: [entry()], next: null }).answer(staffApi.readAuditStanding, standing())
      .answer(staffApi.openAuditEntry, opened).answer(territoryApi.listStates, { items: [{ key: '08', name: 'Chihuahua', shortName: 'Chihuahua', municipalityCount: 67 }] });
  });
  const open = async (query = '') => { page = await OpenPage.at({ address: `/admin/bitacora${query}`, path: 'admin/bitacora', component: AuditLogPage, api, texts: { ...identityTexts, ...adminTexts } }); };
  const asked = () => Object.fromEntries(new URL(api.callsOf(staffApi.listAuditEntries).at(-1)?.address ?? '', 'http://localhost').searchParams);
  const type = (id: string, value: string) => { const field = page.element.querySelector<HTMLInputElement>(`#${id}`); if (!field) throw new Error(`no ${id}`); field.value = value; };

  it('tells each entry in a sentence, with its seal, and that the chain holds', async () => {
    await open();
    expect(page.text).toContain('Rodrigo Salas consultó la lista de participantes de GA-101: 25 personas.');
    expect(page.text).toContain('Sello 3');
    expect(page.text).toMatch(/Último sello: el 3, del .*\. Los últimos 3 cuadran con sus registros\./);
  });

  it('says what no seal covers yet, and cries out where the chain does not hold', async () => {
    api.answer(staffApi.readAuditStanding, standing({ waiting: 2 })).answer(staffApi.listAuditEntries, { items: [entry({ seal: null })], next: null });
    await open();
    expect(page.text).toContain('2 registros esperan su sello.');
    expect(page.text).toContain('Sin sello aún');
    api.answer(staffApi.readAuditStanding, standing({ isSound: false }));
    await page.click('Actualizar');
    expect(page.element.querySelector('.broken')?.textContent).toContain('La cadena de sellos no cuadra');
  });

  it('takes the whole view from the address, and gives the same to the file', async () => {
    await open('?quien=rodrigo&sobre=ana&accion=identity.role.grant&desde=2026-11-01&hasta=2026-11-30&lugar=08&antes=9');
    const filter = { by: 'rodrigo', about: 'ana', action: 'identity.role.grant', from: '2026-11-01', to: '2026-11-30', place: '08', language: 'es' };
    expect(asked()).toEqual({ ...filter, before: '9' });
    const file = new URL(page.find('Descargar CSV').getAttribute('href') ?? '', 'http://localhost');
    expect([file.pathname, Object.fromEntries(file.searchParams)]).toEqual(['/api/audit/entries/csv', filter]);
    expect(page.element.querySelector<HTMLInputElement>('#quien')?.value).toBe('rodrigo');
    expect(page.element.querySelector<HTMLSelectElement>('#lugar')?.value).toBe('08');
  });

  it('keeps the fields closed on a phone, until they are asked for or narrow the log', async () => {
    const isOpen = () => page.element.querySelector<HTMLDetailsElement>('aula-audit-filter details')?.open;
    await open();
    expect(isOpen()).toBe(false);
    page.element.querySelector<HTMLElement>('aula-audit-filter summary')?.click();
    await page.settle();
    type('sobre', 'ana');
    await page.click('Buscar');
    expect(isOpen()).toBe(true);
  });

  it('puts what is asked for into the address, and begins with the newest', async () => {
    await open('?antes=9');
    type('sobre', ' ana ');
    type('desde', '2026-11-01');
    await page.click('Buscar');
    expect(page.address).toBe('/admin/bitacora?sobre=ana&desde=2026-11-01');
  });

  it('goes on to older ones, and back to the newest', async () => {
    api.answer(staffApi.listAuditEntries, { items: [entry()], next: '7' });
    await open('?quien=rodrigo');
    expect(page.has('Ir a los más nuevos')).toBe(false);
    await page.click('Ver anteriores');
    expect(page.address).toBe('/admin/bitacora?quien=rodrigo&antes=7');
    await page.click('Ir a los más nuevos');
    expect(page.address).toBe('/admin/bitacora?quien=rodrigo');
  });

  it('asks for details when they are opened, and not before', async () => {
    await open();
    expect(api.callsOf(staffApi.openAuditEntry)).toHaveLength(0);
    const details = page.element.querySelector<HTMLDetailsElement>('aula-audit-entry details');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    await page.settle();
    expect(api.callsOf(staffApi.openAuditEntry)).toHaveLength(1);
    for (const words of ['Ana Paz', 'Fuera de tu alcance', 'Juárez, Chihuahua', 'pedido-0001', 'ga-101', 'Y más personas: 23.']) expect(page.text).toContain(words);
  });

  it('says that nothing was found, and that nothing is there yet', async () => {
    api.answer(staffApi.listAuditEntries, { items: [], next: null }).answer(staffApi.readAuditStanding, standing({ lastSeal: null, checked: 0 }));
    await open('?quien=nadie');
    expect(page.text).toContain('No hay registros así.');
    await page.click('Ver todos los registros');
    expect(page.text).toContain('Aún no hay registros');
    expect(page.text).toContain('Todavía no hay ningún sello.');
  });

  it('keeps what was typed when the line is gone, and shows it again when asked', async () => {
    api.fail(staffApi.listAuditEntries, 'request.offline');
    await open('?quien=rodrigo');
    expect(page.element.querySelector<HTMLInputElement>('#quien')?.value).toBe('rodrigo');
    expect(page.element.querySelector('aula-problem-notice')).not.toBeNull();
  });
});
