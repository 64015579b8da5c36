import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { credentialsApi } from '@aula/identity/contract/credentials';
import { platformApi } from '@aula/platform/contract';
import { Drafts } from '@aula/platform/web';
import { FakeApi, faultsIn, fieldNamed, OpenPage, typeInto } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { SessionStore } from '../session/session-store';
import { openSignedIn } from '../testing/open-signed-in';
import { CODE_DRAFT, codeDraft } from '../ways-in/code-way';
import { EmailPage } from './email-page';
import { RecoverPage } from './recover-page';

const ASKED = { expiresAt: '2026-11-27T18:15:00Z', mayAskAgainAt: '2026-11-27T18:01:00Z' };
const LINK = 'Az_-'.repeat(16);

let api: FakeApi;
beforeEach(() => {
  sessionStorage.clear();
  api = new FakeApi()
    .answer(platformApi.settings, { mode: 'production', operator: '', hasDemoMailbox: false })
    .answer(identityApi.readSession, { account: null })
    .answer(credentialsApi.askForEmail, ASKED).answer(identityApi.askForCode, ASKED).answer(credentialsApi.changeEmail, {}).answer(credentialsApi.undoEmail, {});
});

describe('the page of one’s own e-mail', () => {
  const open = () => openSignedIn({ address: '/cuenta/correo', component: EmailPage, api, texts: identityTexts });

  it('asks for the address, then for the code that went there, and knows both after a reload', async () => {
    const page = await open();
    expect(page.text).toContain('Hoy usas xochitl@example.mx.');
    typeInto(page.element, 'Correo nuevo', ' Nueva@Example.mx ');
    await page.click('Enviarme un código');
    expect(api.callsOf(credentialsApi.askForEmail).map(({ body }) => body)).toEqual([{ email: 'Nueva@Example.mx' }]);
    TestBed.resetTestingModule();
    const again = await open();
    expect(again.text).toContain('Mandamos un mensaje a Nueva@Example.mx');
    typeInto(again.element, 'Código de seis números', '123 456');
    await again.click('Cambiar mi correo');
    expect(api.callsOf(credentialsApi.changeEmail).map(({ body }) => body)).toEqual([{ email: 'Nueva@Example.mx', code: '123 456' }]);
    expect([TestBed.inject(SessionStore).account()?.email, again.address]).toEqual(['nueva@example.mx', '/cuenta']);
    expect(sessionStorage).toHaveLength(0);
  });

  it('says what is missing, keeps what is wrong, and lets another address be chosen', async () => {
    api.fail(credentialsApi.changeEmail, 'identity.code-wrong');
    const page = await open();
    await page.click('Enviarme un código');
    expect(faultsIn(page.element)).toEqual(['Escribe el correo que quieres usar.']);
    typeInto(page.element, 'Correo nuevo', 'nueva@example.mx');
    await page.click('Enviarme un código');
    typeInto(page.element, 'Código de seis números', '111111');
    await page.click('Cambiar mi correo');
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('Ese código no es');
    expect(fieldNamed(page.element, 'Código de seis números').input.value).toBe('111111');
    await page.click('Usar otro correo');
    expect(fieldNamed(page.element, 'Correo nuevo').input.value).toBe('nueva@example.mx');
  });

  it('leads over a code to the present address where the session is no longer fresh', async () => {
    api.fail(credentialsApi.askForEmail, 'identity.code-needed');
    const page = await open();
    typeInto(page.element, 'Correo nuevo', 'nueva@example.mx');
    await page.click('Enviarme un código');
    await page.click('Confirmar con un código');
    expect(page.address).toBe('/entrar/codigo');
    expect(TestBed.inject(Drafts).read(CODE_DRAFT, codeDraft)).toMatchObject({ email: 'xochitl@example.mx', volver: '/cuenta/correo' });
  });
});

describe('the page that takes an account back', () => {
  const open = (link: string) => OpenPage.at({ address: `/entrar/recuperar#${link}`, path: 'entrar/recuperar', component: RecoverPage, api, texts: identityTexts });

  it('does nothing before its button, and says what it did', async () => {
    const page = await open(LINK);
    expect(api.callsOf(credentialsApi.undoEmail)).toEqual([]);
    await page.click('Recuperar mi cuenta');
    expect(api.callsOf(credentialsApi.undoEmail).map(({ body }) => body)).toEqual([{ link: LINK }]);
    expect(page.text).toContain('Tu cuenta vuelve a usar tu correo');
    expect(page.find('Entrar con un código').getAttribute('href')).toBe('/entrar');
  });

  it('says that the link is over, or not whole', async () => {
    api.fail(credentialsApi.undoEmail, 'identity.link-over');
    const page = await open(LINK);
    await page.click('Recuperar mi cuenta');
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
    TestBed.resetTestingModule();
    expect((await open('abc')).text).toContain('Este enlace está incompleto');
  });
});
