import { type EndingPreview, type RoleEnding, staffApi } from '@aula/identity/contract/staff';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { adminTexts } from '../admin.texts';
import { identityTexts } from '../identity.texts';
import { PeoplePage } from '../people/people-page';
import { aListedPerson, aListOfPeople } from '../testing/a-person';
import { anAccount } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';

const COORDINATOR = anAccount({ permissions: ['identity.person.list', 'identity.affiliation.confirm', 'identity.role.grant'], roles: [{ role: 'coordinator', scope: 'state', key: '08' }] });
const LIAISON = anAccount({ permissions: ['identity.person.list', 'identity.affiliation.confirm'], roles: [{ role: 'liaison', scope: 'municipality', key: '08030' }] });
const [LUCIA, CONFIRMED] = [aListedPerson(), aListedPerson({ accountId: '0190b7a0-0000-7000-8000-0000000000a2', firstSurname: 'Ortega', standing: 'confirmed' })];
const SEEN: EndingPreview = { people: 30, roles: 12, left: [{ because: 'has-none', people: 22, names: ['Ana Paz', 'Beto Ruiz'] }, { because: 'ends-sooner', people: 1, names: ['Carla Sol'] }], mark: 'a'.repeat(64) };
const ENDED: RoleEnding = { id: '0190b7a0-0000-7000-8000-0000000000d1', madeAt: '2026-11-27T16:10:00Z', role: 'liaison', lastDay: '2027-10-09', roles: 12 };

describe('ending a role of many people', () => {
  let api: FakeApi;
  let page: OpenPage;
  const open = async (query = '', account = COORDINATOR) => {
    page = await openSignedIn({ address: `/admin/personas${query}`, path: 'admin/personas', component: PeoplePage, api, texts: { ...identityTexts, ...adminTexts } }, account);
  };
  const tick = async (selector: string) => { page.element.querySelector<HTMLInputElement>(selector)?.click(); await page.settle(); };
  const fill = async (selector: string, value: string, event: string) => {
    const field = page.element.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
    if (!field) throw new Error(`no ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event(event));
    await page.settle();
  };
  const look = async () => {
    page.element.querySelector('aula-end-roles form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
  };
  const previewed = async () => {
    await open('?papel=enlace');
    await tick('aula-picked-people input');
    await page.click('Elegir a las 30 de este filtro');
    await page.click('Terminar un papel…');
    await fill('#terminar-dia', '2027-10-09', 'input');
    await look();
  };

  beforeEach(() => {
    api = new FakeApi().answer(staffApi.listPeople, aListOfPeople({ total: 30, items: [LUCIA, CONFIRMED] })).answer(staffApi.listPeoplePlaces, { items: [] }).answer(staffApi.listRoleEndings, { items: [] })
      .answer(staffApi.previewRoleEnding, SEEN).answer(staffApi.endRoles, ENDED).answer(staffApi.undoRoleEnding, { restored: 11, left: 1 });
  });

  it('shows how many it concerns and who is left, of all whom the filter shows', async () => {
    await previewed();
    expect(api.callsOf(staffApi.previewRoleEnding)[0]?.body).toEqual({ who: { filter: { role: 'liaison' } }, role: 'liaison', lastDay: '2027-10-09' });
    for (const words of ['Se terminarán 12 papeles («Enlace del municipio») el 9 de octubre de 2027.', '22 personas no tienen ese papel: Ana Paz, Beto Ruiz y 20 más', 'a 1 persona se le termina ese día o antes: Carla Sol']) expect(page.text).toContain(words);
    expect(api.callsOf(staffApi.endRoles)).toHaveLength(0);
  });

  it('ends what was seen, and offers the way back', async () => {
    await previewed();
    api.answer(staffApi.listRoleEndings, { items: [ENDED] });
    await page.click('Terminar estos papeles');
    expect(api.callsOf(staffApi.endRoles)[0]?.body).toEqual({ who: { filter: { role: 'liaison' } }, role: 'liaison', lastDay: '2027-10-09', mark: SEEN.mark });
    expect(page.text).toContain('12 papeles terminan el 9 de octubre de 2027.');
    expect(page.text).not.toContain('personas elegidas');
    api.answer(staffApi.listRoleEndings, { items: [] });
    await page.click('Deshacer');
    expect(api.callsOf(staffApi.undoRoleEnding)[0]?.address).toBe(`/api/roles/endings/${ENDED.id}`);
    expect(page.text).toContain('11 papeles terminan otra vez como antes. 1 queda como está');
    expect(page.has('Deshacer')).toBe(false);
  });

  it('asks with the same id when the line broke, and keeps what was filled in', async () => {
    await previewed();
    api.fail(staffApi.endRoles, 'request.offline');
    await page.click('Terminar estos papeles');
    expect(page.element.querySelector<HTMLInputElement>('#terminar-dia')?.value).toBe('2027-10-09');
    await look();
    api.answer(staffApi.endRoles, ENDED);
    await page.click('Terminar estos papeles');
    const [first, second] = api.callsOf(staffApi.endRoles);
    expect(second?.address).toBe(first?.address);
  });

  it('looks again when it would be something else by now, or when another day is chosen', async () => {
    await previewed();
    api.fail(staffApi.endRoles, 'identity.selection-changed-meanwhile', { status: 409 });
    await page.click('Terminar estos papeles');
    expect(page.text).toContain('cambió a quiénes concierne, y no se guardó nada');
    expect(page.has('Terminar estos papeles')).toBe(false);
    await look();
    await fill('#terminar-dia', '2027-10-08', 'input');
    expect(page.has('Terminar estos papeles')).toBe(false);
  });

  it('concerns those picked one by one, also whose work is confirmed already', async () => {
    await open();
    await tick('aula-people-table tr:nth-child(2) input');
    expect(page.has('Confirmar dónde trabajan')).toBe(false);
    await page.click('Terminar un papel…');
    await fill('#terminar-cual', 'trainer', 'change');
    await fill('#terminar-dia', '2027-10-09', 'input');
    await look();
    expect(api.callsOf(staffApi.previewRoleEnding)[0]?.body).toEqual({ who: { accountIds: [CONFIRMED.accountId] }, role: 'trainer', lastDay: '2027-10-09' });
  });

  it('is offered to nobody who gives no roles', async () => {
    await open('', LIAISON);
    await tick('aula-picked-people input');
    expect(page.has('Terminar un papel…')).toBe(false);
    expect(api.callsOf(staffApi.listRoleEndings)).toHaveLength(0);
  });
});
