import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { credentialsApi, type OwnPassphrase } from '@aula/identity/contract/credentials';
import { Drafts } from '@aula/platform/web';
import { FakeApi, faultsIn, fieldNamed, type OpenPage, typeInto } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { openSignedIn } from '../testing/open-signed-in';
import { CODE_DRAFT, codeDraft } from '../ways-in/code-way';
import { PassphrasePage } from './passphrase-page';

const GOOD = 'maíz lunes puente azul';

describe('the page of one’s own passphrase', () => {
  let api: FakeApi;
  beforeEach(() => {
    sessionStorage.clear();
    api = new FakeApi()
      .answer(credentialsApi.saveOwnPassphrase, {})
      .answer(identityApi.askForCode, { expiresAt: '2026-11-27T18:15:00Z', mayAskAgainAt: '2026-11-27T18:01:00Z' });
  });

  function open(own: OwnPassphrase): Promise<OpenPage> {
    api.answer(credentialsApi.readOwnPassphrase, own);
    return openSignedIn({ address: '/cuenta/contrasena', component: PassphrasePage, api, texts: identityTexts });
  }
  const sent = () => api.callsOf(credentialsApi.saveOwnPassphrase).map(({ body }) => body);

  it('takes a first one from whoever has just used a code', async () => {
    const page = await open({ isSet: false, proof: 'nothing' });
    expect(page.text).not.toContain('Contraseña actual');
    typeInto(page.element, 'Contraseña nueva', GOOD);
    await page.click('Guardar contraseña');
    expect(sent()).toEqual([{ passphrase: GOOD }]);
    expect(page.address).toBe('/cuenta');
  });

  it('counts up to what it needs, and shows it when asked', async () => {
    const page = await open({ isSet: false, proof: 'nothing' });
    const { input, notes } = fieldNamed(page.element, 'Contraseña nueva');
    typeInto(page.element, 'Contraseña nueva', 'maíz lunes');
    await page.settle();
    expect(notes()).toContain('Llevas 10 de 15.');
    typeInto(page.element, 'Contraseña nueva', GOOD);
    await page.settle();
    expect(notes()).toBe('22 caracteres: es suficiente');
    await page.click('Mostrar');
    expect(input.type).toBe('text');
  });

  it('asks for the present one where there is one, and says which of the two is missing', async () => {
    const page = await open({ isSet: true, proof: 'passphrase' });
    await page.click('Guardar contraseña');
    expect(faultsIn(page.element)).toEqual(['Escribe la contraseña que usas hoy.', 'Escribe una contraseña de 15 caracteres o más.']);
    typeInto(page.element, 'Contraseña actual', 'la de antes');
    typeInto(page.element, 'Contraseña nueva', GOOD);
    await page.click('Guardar contraseña');
    expect(sent()).toEqual([{ passphrase: GOOD, present: 'la de antes' }]);
  });

  it.each([['identity.present-passphrase-wrong', 'Contraseña actual', 'Esta no es tu contraseña actual'], ['identity.passphrase-too-common', 'Contraseña nueva', 'Elige cuatro o cinco palabras']])('puts %s at «%s» and keeps both', async (code, label, sentence) => {
    api.fail(credentialsApi.saveOwnPassphrase, code);
    const page = await open({ isSet: true, proof: 'passphrase' });
    typeInto(page.element, 'Contraseña actual', 'la de antes');
    typeInto(page.element, 'Contraseña nueva', GOOD);
    await page.click('Guardar contraseña');
    expect(fieldNamed(page.element, label).notes()).toContain(sentence);
    expect([fieldNamed(page.element, 'Contraseña actual').input.value, fieldNamed(page.element, 'Contraseña nueva').input.value]).toEqual(['la de antes', GOOD]);
  });

  it.each([[{ isSet: false, proof: 'code' } as const, 'Enviarme un código'], [{ isSet: true, proof: 'passphrase' } as const, 'No la recuerdo']])('leads whoever cannot show it over a mailed code, and back (%j)', async (own, button) => {
    const page = await open(own);
    await page.click(button);
    expect(page.address).toBe('/entrar/codigo');
    expect(TestBed.inject(Drafts).read(CODE_DRAFT, codeDraft)).toMatchObject({ email: 'xochitl@example.mx', volver: '/cuenta/contrasena' });
  });

  it('says what failed, and reads again when asked', async () => {
    api.fail(credentialsApi.readOwnPassphrase, 'request.offline');
    const page = await openSignedIn({ address: '/cuenta/contrasena', component: PassphrasePage, api, texts: identityTexts });
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
    api.answer(credentialsApi.readOwnPassphrase, { isSet: false, proof: 'code' });
    await page.click('Volver a intentar');
    expect(page.text).toContain('No tienes contraseña');
  });
});
