import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { FakeApi } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { SessionStore } from '../session/session-store';
import { aNotice } from '../testing/a-notice';
import { anAccount, signedIn } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';
import { ChangedNoticePage } from './changed-notice-page';

describe('before anything else, a notice with a new purpose', () => {
  let api: FakeApi;
  const open = () => openSignedIn({ address: '/aviso-de-privacidad/cambios', component: ChangedNoticePage, api, texts: identityTexts }, anAccount({ notice: 'to-be-asked' }));
  beforeEach(() => {
    api = new FakeApi().answer(identityApi.readPrivacyNotice, aNotice()).answer(identityApi.acceptPrivacyNotice, { standing: 'known' });
  });

  it('says what changed, and has the whole text at hand', async () => {
    const page = await open();
    expect(page.text).toMatch(/Qué cambió el 27 de noviembre de 2026 ?Hay una finalidad nueva, y es voluntaria\./);
    expect(page.element.querySelector('details')?.textContent).toContain('Los que nos das al abrir tu cuenta.');
    expect(page.text).toContain('Lo que escribiste y aún no guardas sigue en este dispositivo');
  });

  it('accepted, goes on; nobody asks again', async () => {
    const page = await open();
    await page.click('Acepto y sigo');
    expect(api.callsOf(identityApi.acceptPrivacyNotice).map(({ body }) => body)).toEqual([{ version: '2026-11-27', language: 'es' }]);
    expect(page.address).toBe('/inicio');
    expect(TestBed.inject(SessionStore).account()?.notice).toBe('known');
  });

  it('refused, says what that means and signs nobody out by itself', async () => {
    const page = await open();
    await page.click('No acepto');
    expect(document.activeElement?.textContent).toBe('Si no lo aceptas');
    for (const words of ['seguir leyendo el catálogo', 'se quedan guardados', 'escribe a aula@ndi.example']) expect(page.text).toContain(words);
    expect(page.find('Ver los cursos').getAttribute('href')).toBe('/cursos');
    expect(api.callsOf(identityApi.acceptPrivacyNotice)).toEqual([]);
    await page.click('Volver al aviso');
    expect(page.has('Acepto y sigo')).toBe(true);
  });

  it('signs out whoever asks for it', async () => {
    api.answer(identityApi.signOut, {});
    const page = await open();
    await page.click('No acepto');
    await page.click('Salir de mi cuenta');
    expect(page.address).toBe('/');
    expect(TestBed.inject(SessionStore).account()).toBeNull();
  });

  it('tells whoever leaves a device that others use too that nothing is open there', async () => {
    api.answer(identityApi.signOut, {});
    const page = await open();
    TestBed.inject(SessionStore).signedIn({ ...signedIn(), isShared: true });
    await page.click('No acepto');
    await page.click('Salir de mi cuenta');
    expect([page.address, TestBed.inject(SessionStore).account()]).toEqual(['/sesion-terminada?por=salida', null]);
  });

  it('without a line says so, and stays', async () => {
    const page = await open();
    api.fail(identityApi.acceptPrivacyNotice, 'request.offline');
    await page.click('Acepto y sigo');
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
    expect(page.has('Acepto y sigo')).toBe(true);
    expect(page.address).toBe('/aviso-de-privacidad/cambios');
  });

  it('reads the newest one where it changed meanwhile', async () => {
    const page = await open();
    api.fail(identityApi.acceptPrivacyNotice, 'identity.notice-outdated', { status: 409 }).answer(identityApi.readPrivacyNotice, aNotice({ version: '2026-12-01' }));
    await page.click('Acepto y sigo');
    expect(page.text).toContain('léelo y acéptalo otra vez');
    expect(page.text).toContain('Qué cambió el 1 de diciembre de 2026');
  });

  it('says what happened where the notice could not be read', async () => {
    api.fail(identityApi.readPrivacyNotice, 'request.unavailable', { status: 503 });
    const page = await open();
    api.answer(identityApi.readPrivacyNotice, aNotice());
    await page.click('Volver a intentar');
    expect(page.has('Acepto y sigo')).toBe(true);
  });
});
