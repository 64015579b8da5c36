import { type ImportCheck, invitingApi } from '@aula/identity/contract/inviting';
import { eventually, FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { adminTexts } from '../admin.texts';
import { identityTexts } from '../identity.texts';
import { openSignedIn } from '../testing/open-signed-in';
import { ImportPage } from './import-page';

const COUNTS = { rows: 2, invited: 2, known: 0, members: 0 };
const CHECK: ImportCheck = { ...COUNTS, faultCount: 0, faults: [], report: '' };
const BATCH = '0190b7a0-0000-7000-8000-0000000000b1';

describe('inviting from a file', () => {
  let api: FakeApi;
  let page: OpenPage;
  const input = () => page.element.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  /** As a browser holds it: `value` is emptied, and only another choice is told. */
  const choose = async (name: string, size = 12) => {
    const bytes = new Uint8Array(size);
    Object.defineProperty(input(), 'files', { configurable: true, value: [{ name, size, arrayBuffer: () => Promise.resolve(bytes.buffer) }] });
    input().dispatchEvent(new Event('change'));
    await page.settle();
  };

  beforeEach(async () => {
    api = new FakeApi().answer(invitingApi.checkImport, CHECK)
      .answer(invitingApi.importInvitations, { ...COUNTS, batchId: BATCH })
      .answer(invitingApi.readBatch, { sent: 1, total: 2 });
    page = await openSignedIn({ address: '/admin/invitaciones/importar', component: ImportPage, api, texts: { ...identityTexts, ...adminTexts } });
    document.body.append(page.element);
  });
  afterEach(() => { page.element.remove(); });

  it('looks through it first, sends only when told, and says how far it is, where the focus goes too', async () => {
    await choose('personas.csv');
    expect(api.callsOf(invitingApi.importInvitations)).toHaveLength(0);
    await page.click('Enviar las invitaciones');
    await eventually(() => page.text.includes('Correos enviados: 1 de 2'));
    expect(document.activeElement?.getAttribute('role')).toBe('status');
    expect(page.has('Enviar las invitaciones')).toBe(false);
  });

  it('tells each fault with its line, and offers nothing to send', async () => {
    api.answer(invitingApi.checkImport, { ...CHECK, faultCount: 1, faults: [{ line: 3, column: 'Municipio', sentence: 'No lo encontramos.' }] });
    await choose('personas.csv');
    for (const words of ['Renglón 3', 'Municipio:', 'No lo encontramos.']) expect(page.text).toContain(words);
    expect(page.has('Enviar las invitaciones')).toBe(false);
  });

  it('lets one that was too large be chosen again under its name, and sends none that was chosen before', async () => {
    await choose('personas.csv');
    const emptied: string[] = [];
    Object.defineProperty(input(), 'value', { configurable: true, set: (value: string) => { emptied.push(value); } });
    await choose('todas.csv', 2_000_001);
    expect(page.text).toContain('«todas.csv» pesa demasiado');
    expect(page.has('Enviar las invitaciones')).toBe(false);
    expect(emptied).toEqual(['']);
  });

  it('says what went wrong, sends the same again, and says no more of it', async () => {
    await choose('personas.csv');
    api.fail(invitingApi.importInvitations, 'request.offline');
    await page.click('Enviar las invitaciones');
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('No hay conexión');
    api.answer(invitingApi.importInvitations, { ...COUNTS, batchId: BATCH });
    await page.click('Volver a intentar');
    expect(page.element.querySelector('[role=alert]')).toBeNull();
    const [first, second] = api.callsOf(invitingApi.importInvitations).map(({ body }) => body);
    expect(second).toEqual(first);
  });
});
