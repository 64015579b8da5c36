import { TestBed } from '@angular/core/testing';
import { identityApi, type Profile } from '@aula/identity/contract';
import { choose, eventually, FakeApi, faultsIn, fieldNamed, OpenPage, typeInto } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { SessionStore } from '../session/session-store';
import { municipality } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';
import { territoryApi } from '@aula/territory/contract';
import { territoryTexts } from '@aula/territory/web';
import { ProfilePage } from './profile-page';

const profile: Profile = {
  givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: 'Güereña', email: 'xochitl@example.mx', municipality, agency: 'Unidad de Transparencia', unit: '', position: 'Titular', level: null, revision: 3,
};
const juarez = { ...municipality, key: '08037', name: 'Juárez' };

describe('changing one’s details', () => {
  let api: FakeApi;
  let page: OpenPage;

  beforeEach(() => {
    sessionStorage.clear();
    api = new FakeApi()
      .answer(identityApi.readProfile, profile)
      .answer(identityApi.saveProfile, ({ body }) => ({ ...profile, ...(body as object), revision: 4 }))
      .answer(territoryApi.searchMunicipalities, { items: [juarez] });
  });
  afterEach(() => { page.element.remove(); });

  async function open(): Promise<void> {
    page = await openSignedIn({ address: '/cuenta/datos', component: ProfilePage, api, texts: { ...identityTexts, ...territoryTexts } });
    document.body.append(page.element);
  }

  /** As after a reload, or in another language. */
  async function openAgain(): Promise<void> {
    page.element.remove();
    TestBed.resetTestingModule();
    await open();
  }

  const valueOf = (label: string) => fieldNamed(page.element, label).input.value;
  const sent = () => api.callsOf(identityApi.saveProfile).map(({ body }) => body);
  const type = (label: string, text: string) => { typeInto(page.element, label, text); return page.settle(); };

  it('begins with what stands, and says what becomes of certificates and of the place before', async () => {
    await open();
    for (const [label, value] of [['Nombre o nombres', 'Xóchitl'], ['Segundo apellido (opcional)', 'Güereña'], ['Municipio', 'Guazapares, Chihuahua'], ['Dependencia', 'Unidad de Transparencia']] as const) expect(valueOf(label)).toBe(value);
    expect(page.text).toContain('conservan el nombre con el que salieron');
    expect(page.text).toContain('el anterior se conserva con sus fechas');
    expect(page.text).not.toContain('aún no guardas');
  });

  it('saves over what was shown, takes it over, and goes back', async () => {
    await open();
    await type('Dependencia', 'Tesorería');
    await type('Segundo apellido (opcional)', '');
    await choose(page.element, 'Municipio', 'juá', 'Juárez, Chihuahua');
    await page.settle();
    await page.click('Guardar cambios');
    expect(sent()).toEqual([{ givenNames: 'Xóchitl', firstSurname: 'Peñafiel', municipalityKey: '08037', agency: 'Tesorería', position: 'Titular', basedOn: 3 }]);
    expect(TestBed.inject(SessionStore).account()?.agency).toBe('Tesorería');
    expect(page.address).toBe('/cuenta');
    expect(sessionStorage).toHaveLength(0);
  });

  it('says at every field what is missing, and goes to the first', async () => {
    await open();
    for (const label of ['Nombre o nombres', 'Cargo', 'Municipio']) await type(label, '');
    await page.click('Guardar cambios');
    expect(faultsIn(page.element)).toEqual(['Escribe tu nombre o nombres.', 'Escribe las primeras letras de tu municipio y elígelo de la lista.', 'Escribe tu cargo.']);
    expect(document.activeElement).toBe(fieldNamed(page.element, 'Nombre o nombres').input);
    expect(sent()).toEqual([]);
  });

  it('puts what the server refused at its field, and keeps everything', async () => {
    api.fail(identityApi.saveProfile, 'request.invalid', { status: 400, errors: [{ path: 'body.agency', code: 'custom' }] });
    await open();
    await type('Dependencia', 'Tesorería');
    await page.click('Guardar cambios');
    expect(fieldNamed(page.element, 'Dependencia').notes()).toContain('No podemos aceptar este dato');
    expect(document.activeElement).toBe(fieldNamed(page.element, 'Dependencia').input);
    api.fail(identityApi.saveProfile, 'territory.no-such-municipality');
    await type('Dependencia', 'Tesorería Municipal');
    await page.click('Guardar cambios');
    expect(fieldNamed(page.element, 'Municipio').notes()).toContain('No encontramos ese municipio');
    expect(valueOf('Dependencia')).toBe('Tesorería Municipal');
  });

  it('keeps what was typed while there is no line, and through a reload', async () => {
    api.fail(identityApi.saveProfile, 'request.offline');
    await open();
    await type('Cargo', 'Titular interina');
    await type('Municipio', 'juá');
    await page.click('Guardar cambios');
    expect(sent()).toEqual([]);
    await openAgain();
    expect([valueOf('Cargo'), valueOf('Municipio')]).toEqual(['Titular interina', 'juá']);
    expect(page.text).toContain('lo que escribiste y aún no guardas');
    await page.click('Descartarlo');
    expect([valueOf('Cargo'), valueOf('Municipio')]).toEqual(['Titular', 'Guazapares, Chihuahua']);
    await openAgain();
    expect(page.text).not.toContain('aún no guardas');
  });

  it('brings together what two devices wrote, and asks where both wrote the same field', async () => {
    api.fail(identityApi.saveProfile, 'identity.profile-changed-meanwhile', { status: 409 });
    await open();
    await type('Dependencia', 'Tesorería');
    await type('Cargo', 'Auxiliar');
    api.answer(identityApi.readProfile, { ...profile, givenNames: 'Xóchitl María', agency: 'Sindicatura', municipality: juarez, revision: 4 });
    await page.click('Guardar cambios');
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('cambiaron desde otro dispositivo');
    expect(['Nombre o nombres', 'Municipio', 'Dependencia', 'Cargo'].map(valueOf)).toEqual(['Xóchitl María', 'Juárez, Chihuahua', 'Tesorería', 'Auxiliar']);
    expect(page.text).toContain('En otro dispositivo: «Sindicatura».');
    await page.click('Usar lo del otro dispositivo');
    expect(valueOf('Dependencia')).toBe('Sindicatura');
    expect(page.has('Usar lo del otro')).toBe(false);
    api.answer(identityApi.saveProfile, ({ body }) => ({ ...profile, ...(body as object), revision: 5 }));
    await page.click('Guardar cambios');
    expect(sent().at(-1)).toMatchObject({ givenNames: 'Xóchitl María', municipalityKey: '08037', agency: 'Sindicatura', position: 'Auxiliar', basedOn: 4 });
  });

  it('meets the other device’s words also after a reload', async () => {
    await open();
    await type('Dependencia', 'Tesorería');
    api.answer(identityApi.readProfile, { ...profile, agency: 'Sindicatura', position: 'Directora', revision: 4 });
    await openAgain();
    expect([valueOf('Dependencia'), valueOf('Cargo')]).toEqual(['Tesorería', 'Directora']);
    expect(page.text).toContain('En otro dispositivo: «Sindicatura».');
  });

  it('asks staff of the operator for no municipality', async () => {
    api.answer(identityApi.readProfile, { ...profile, municipality: null });
    await open();
    expect(page.text).not.toContain('Municipio');
    await page.click('Guardar cambios');
    expect(sent()[0]).not.toHaveProperty('municipalityKey');
  });

  it('says what happened when the details do not come, and tries again', async () => {
    api.fail(identityApi.readProfile, 'request.unavailable', { status: 503 });
    await open();
    expect(page.text).toContain('pausa breve');
    api.answer(identityApi.readProfile, profile);
    await page.click('Volver a intentar');
    await eventually(() => page.element.querySelector('form') !== null);
    expect(valueOf('Cargo')).toBe('Titular');
  });
});
