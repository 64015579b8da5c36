import { type HeldRole, type Person, staffApi } from '@aula/identity/contract/staff';
import { eventually, FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { territoryApi } from '@aula/territory/contract';
import { adminTexts } from '../admin.texts';
import { identityTexts } from '../identity.texts';
import { aPerson } from '../testing/a-person';
import { anAccount, municipality } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';
import { PersonPage } from './person-page';

const COORDINATOR = anAccount({ permissions: ['identity.person.list', 'identity.affiliation.confirm', 'identity.role.grant'], roles: [{ role: 'coordinator', scope: 'state', key: '08' }] });
const AUDITOR = anAccount({ permissions: ['identity.person.list'], roles: [{ role: 'auditor', scope: 'all', key: '' }] });
const WHO = aPerson();
const [HELD] = WHO.heldRoles as [HeldRole];

describe('one person, for staff', () => {
  let api: FakeApi;
  let page: OpenPage;
  const open = async (account = COORDINATOR, changes: Partial<Person> = {}) => {
    api.answer(staffApi.readPerson, aPerson(changes));
    page = await openSignedIn({ address: `/admin/personas/${WHO.accountId}`, path: 'admin/personas/:persona', component: PersonPage, api, texts: { ...identityTexts, ...adminTexts } }, account);
  };
  const fill = (selector: string, value: string, event = 'input') => {
    const field = page.element.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(`no ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event(event));
  };
  const submit = async (selector: string) => {
    page.element.querySelector(selector)?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
  };

  beforeEach(() => {
    sessionStorage.clear();
    api = new FakeApi().answer(territoryApi.listStates, { items: [{ key: '08', name: 'Chihuahua', shortName: 'Chihuahua', municipalityCount: 67 }, { key: '21', name: 'Puebla', shortName: 'Puebla', municipalityCount: 217 }] })
      .answer(staffApi.confirmAffiliations, { confirmed: 1, left: 0 }).answer(staffApi.declineAffiliation, {}).answer(staffApi.grantRole, HELD).answer(staffApi.endRole, HELD);
  });

  it('shows name, work with its history, roles with their days, and when the person was last there', async () => {
    await open();
    for (const words of ['Lucía Ng Ríos', 'lucia@example.mx', 'Contralora · Contraloría', 'en la administración 2024-2027', 'Enlace del municipio · Guazapares, Chihuahua', 'Del 5 de enero de 2026 al 9 de octubre de 2027', 'Todavía no ha entrado']) expect(page.text).toContain(words);
  });

  it('confirms where the person works, as it was seen', async () => {
    await open();
    await page.click('Confirmar que trabaja ahí');
    expect(api.callsOf(staffApi.confirmAffiliations)[0]?.body).toEqual({ items: [{ affiliationId: WHO.affiliationId, revision: 3 }] });
    expect(page.text).toContain('Quedó confirmado dónde trabaja.');
    expect(api.callsOf(staffApi.readPerson)).toHaveLength(2);
  });

  it('sends it back with words, which stay until they have arrived', async () => {
    await open();
    await page.click('Pedir que lo corrija');
    await submit('aula-work-card form');
    expect(page.text).toContain('Escribe qué tiene que corregir.');
    fill('textarea', 'El cargo es otro.');
    api.fail(staffApi.declineAffiliation, 'identity.affiliation-changed-meanwhile', { status: 409 });
    await submit('aula-work-card form');
    expect(page.text).toContain('cambió sus datos mientras los veías');
    expect(page.element.querySelector('textarea')?.value).toBe('El cargo es otro.');
    api.answer(staffApi.declineAffiliation, {});
    await submit('aula-work-card form');
    expect(api.callsOf(staffApi.declineAffiliation).at(-1)?.body).toEqual({ revision: 3, words: 'El cargo es otro.' });
    expect(page.text).toContain('Le pedimos que lo corrija');
    await page.click('Pedir que lo corrija');
    expect(page.element.querySelector('textarea')?.value).toBe('');
  });

  it('says no longer what went wrong once somebody lets it be', async () => {
    await open();
    api.fail(staffApi.declineAffiliation, 'request.offline').fail(staffApi.endRole, 'request.offline');
    await page.click('Pedir que lo corrija');
    fill('textarea', 'El cargo es otro.');
    await submit('aula-work-card form');
    expect(page.element.querySelector('aula-work-card [role=alert]')).not.toBeNull();
    await page.click('Ahora no');
    expect(page.element.querySelector('aula-work-card [role=alert]')).toBeNull();
    await page.click('Terminar este papel');
    await page.click('Sí, terminar el papel');
    expect(page.element.querySelector('aula-roles-card [role=alert]')).not.toBeNull();
    await page.click('Dejarlo así');
    expect(page.element.querySelector('aula-roles-card [role=alert]')).toBeNull();
  });

  it('leads the focus to the question, and on to the heading when it is gone', async () => {
    await open();
    document.body.append(page.element);
    const focused = () => document.activeElement?.textContent.trim() ?? '';
    await page.click('Terminar este papel');
    expect(focused()).toMatch(/^Desde ahora deja de ver/);
    await page.click('Dejarlo así');
    expect(focused()).toBe('Papeles');
    await page.click('Terminar este papel');
    await page.click('Sí, terminar el papel');
    expect(focused()).toBe('Papeles');
    await page.click('Dar un papel');
    await page.click('Ahora no');
    expect(focused()).toBe('Papeles');
    page.element.remove();
  });

  it('keeps the focus at the button while it is sent', async () => {
    await open();
    document.body.append(page.element);
    const { promise, resolve } = Promise.withResolvers<{ confirmed: number; left: number }>();
    api.answer(staffApi.confirmAffiliations, () => promise);
    const button = page.find('Confirmar que trabaja ahí') as HTMLButtonElement;
    button.focus();
    for (let presses = 0; presses < 2; presses += 1) await page.click('Confirmar que trabaja ahí');
    expect([button.disabled, button.getAttribute('aria-disabled'), document.activeElement]).toEqual([false, 'true', button]);
    expect(api.callsOf(staffApi.confirmAffiliations)).toHaveLength(1);
    resolve({ confirmed: 1, left: 0 });
    await page.settle();
    page.element.remove();
  });

  it('ends a role after asking', async () => {
    await open();
    await page.click('Terminar este papel');
    expect(api.callsOf(staffApi.endRole)).toHaveLength(0);
    await page.click('Sí, terminar el papel');
    expect(api.callsOf(staffApi.endRole)[0]?.address).toBe(`/api/roles/${HELD.id}`);
    expect(page.text).toContain('Terminó el papel.');
  });

  const changing = async () => {
    await open();
    await page.click('Cambiar la fecha o la suplencia');
  };
  it('keeps what is being filled in for another role while one is changed', async () => {
    await open();
    await page.click('Dar un papel');
    fill('#dar-suplente', 'beto@example.mx');
    await page.click('Cambiar la fecha o la suplencia');
    api.answer(staffApi.moveRoleEnd, { ...HELD, until: null });
    await submit(endForm);
    expect(page.element.querySelector<HTMLInputElement>('#dar-suplente')?.value).toBe('beto@example.mx');
  });

  const [endForm, lendForm] = ['aula-change-role form:first-of-type', 'aula-change-role form:last-of-type'];

  it('moves the last day of a role, and keeps what was chosen when it cannot be', async () => {
    await changing();
    expect(page.element.querySelector<HTMLSelectElement>(`${endForm} select`)?.value).toBe('administration');
    fill(`${endForm} select`, 'day', 'change');
    await page.settle();
    fill(`${endForm} input`, '2027-01-31');
    api.fail(staffApi.moveRoleEnd, 'identity.role-held-already', { status: 409 });
    await submit(endForm);
    expect(page.text).toContain('ya tiene ese papel en algunos de esos días');
    expect(page.element.querySelector<HTMLInputElement>(`${endForm} input`)?.value).toBe('2027-01-31');
    api.answer(staffApi.moveRoleEnd, { ...HELD, until: '2027-01-31' });
    await submit(endForm);
    expect(api.callsOf(staffApi.moveRoleEnd).at(-1)?.body).toEqual({ until: '2027-01-31' });
    expect(page.text).toContain('El papel termina ahora el 31 de enero de 2027.');
    expect(api.callsOf(staffApi.readPerson)).toHaveLength(2);
    expect(page.element.querySelector('aula-change-role')).toBeNull();
  });

  it('takes the end of a role away', async () => {
    await changing();
    fill(`${endForm} select`, 'never', 'change');
    await page.settle();
    api.answer(staffApi.moveRoleEnd, { ...HELD, until: null });
    await submit(endForm);
    expect(api.callsOf(staffApi.moveRoleEnd)[0]?.body).toEqual({ until: null });
  });

  it('names a substitute, and takes one away', async () => {
    await changing();
    const substitute = { name: 'Beto Ruiz', from: '2026-12-01', until: '2026-12-05' };
    fill(`${lendForm} input[type=text]`, ' beto@example.mx ');
    const [from, until] = page.element.querySelectorAll<HTMLInputElement>(`${lendForm} input[type=date]`);
    if (!from || !until) throw new Error('no days');
    [from.value, until.value] = ['2026-12-01', '2026-12-05'];
    api.answer(staffApi.nameSubstitute, { ...HELD, substitute }).answer(staffApi.readPerson, aPerson({ heldRoles: [{ ...HELD, substitute }] }));
    await submit(lendForm);
    expect(api.callsOf(staffApi.nameSubstitute)[0]?.body).toEqual({ substitute: { person: 'beto@example.mx', from: '2026-12-01', until: '2026-12-05' } });
    expect(page.text).toContain('Beto Ruiz es suplente.');
    await page.click('Cambiar la fecha o la suplencia');
    api.answer(staffApi.nameSubstitute, HELD);
    await page.click('Quitar a la persona suplente');
    expect(api.callsOf(staffApi.nameSubstitute).at(-1)?.body).toEqual({ substitute: null });
    expect(page.text).toContain('El papel ya no tiene suplente.');
  });

  it('gives a role in another municipality, within one’s own reach', async () => {
    await open();
    await page.click('Dar un papel');
    fill('#dar-cual', 'liaison', 'change');
    await page.settle();
    fill('#dar-donde', 'Otro municipio…', 'change');
    await page.settle();
    await submit('aula-give-role form');
    expect(api.callsOf(staffApi.grantRole)).toHaveLength(0);
    expect(page.text).toContain('Escribe las primeras letras de tu municipio');
    api.answer(territoryApi.searchMunicipalities, { items: [{ ...municipality, key: '08037', name: 'Juárez' }] });
    fill('aula-municipality-field input', 'Juárez');
    await eventually(() => page.element.querySelector('[role=option]') !== null);
    page.element.querySelector<HTMLElement>('[role=option]')?.click();
    await page.settle();
    await submit('aula-give-role form');
    expect(api.callsOf(staffApi.grantRole)[0]?.body).toMatchObject({ role: 'liaison', scope: 'municipality', key: '08037' });
    expect(new URL(api.callsOf(territoryApi.searchMunicipalities)[0]?.address ?? '', 'http://localhost').searchParams.get('state')).toBe('08');
  });

  it('gives a role as far as one’s own reaches, until the end of the term unless told otherwise', async () => {
    await open();
    await page.click('Dar un papel');
    const options = (id: string) => [...(page.element.querySelector(`#${id}`)?.querySelectorAll('option') ?? [])].map(({ textContent }) => textContent);
    expect(options('dar-cual')).toEqual(['Persona facilitadora', 'Enlace del municipio', 'Coordinación']);
    expect(options('dar-donde')).toEqual(['Guazapares, Chihuahua', 'Chihuahua', 'Otro municipio…']);
    fill('#dar-cual', 'liaison', 'change');
    await page.settle();
    expect(options('dar-donde')).toEqual(['Guazapares, Chihuahua', 'Otro municipio…']);
    fill('#dar-suplente', ' beto@example.mx ');
    await submit('aula-give-role form');
    expect(api.callsOf(staffApi.grantRole)[0]?.body).toEqual({
      accountId: WHO.accountId, role: 'liaison', scope: 'municipality', key: municipality.key, until: '2027-10-09', substitute: { person: 'beto@example.mx' },
    });
    expect(page.text).toContain('Tiene el papel.');
  });

  it('keeps what was filled in when the role cannot be given', async () => {
    await open();
    await page.click('Dar un papel');
    api.fail(staffApi.grantRole, 'identity.no-such-person', { status: 422 });
    fill('#dar-suplente', 'nadie@example.mx');
    await submit('aula-give-role form');
    expect(page.text).toContain('No encontramos a nadie más con ese correo');
    expect(page.element.querySelector<HTMLInputElement>('#dar-suplente')?.value).toBe('nadie@example.mx');
  });

  it('offers an auditor nothing to change', async () => {
    await open(AUDITOR, { heldRoles: [{ ...HELD, isInHand: false }] });
    for (const act of ['Confirmar', 'Pedir', 'Cambiar', 'Terminar', 'Dar un papel']) expect(page.has(act)).toBe(false);
  });

  it('offers nobody to confirm or give a role to themselves', async () => {
    await open(COORDINATOR, { accountId: COORDINATOR.id, heldRoles: [{ ...HELD, isInHand: false }] });
    for (const act of ['Confirmar', 'Pedir', 'Dar un papel']) expect(page.has(act)).toBe(false);
  });

  it('says so when there is nobody', async () => {
    api.fail(staffApi.readPerson, 'request.not-found', { status: 404 });
    page = await openSignedIn({ address: `/admin/personas/${WHO.accountId}`, path: 'admin/personas/:persona', component: PersonPage, api, texts: { ...identityTexts, ...adminTexts } }, COORDINATOR);
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
  });
});
