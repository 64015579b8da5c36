import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { staffApi } from '@aula/identity/contract/staff';
import { FakeApi, OpenPage } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { SessionStore } from '../session/session-store';
import { anAccount } from '../testing/an-account';
import { aSession } from '../testing/a-session';
import { openSignedIn } from '../testing/open-signed-in';
import { AccountPage } from './account-page';

describe('my account', () => {
  let api: FakeApi;
  const page = { address: '/cuenta', component: AccountPage, texts: identityTexts };
  const open = (changes = {}) => openSignedIn({ ...page, api }, anAccount(changes));

  beforeEach(() => {
    api = new FakeApi().answer(identityApi.listSessions, { items: [aSession({ isThis: true })] }).answer(staffApi.listOwnAffiliations, { items: [] });
  });

  it('says who I am here and what belongs to me', async () => {
    const { element, text, find } = await open().then((opened) => ({ element: opened.element, text: opened.text, find: opened.find.bind(opened) }));
    expect(element.querySelector('h1')?.textContent).toBe('Tu cuenta');
    expect(element.querySelector('h2')?.textContent).toBe('Xóchitl Peñafiel Güereña');
    for (const words of ['xochitl@example.mx', 'Guazapares, Chihuahua', 'Unidad de Transparencia', 'Participante']) expect(text).toContain(words);
    expect(text).not.toContain('Persona ficticia');
    expect(find('Cambiar tus datos').getAttribute('href')).toBe('/cuenta/datos');
    expect(find('Tus constancias').getAttribute('href')).toBe('/constancias');
    expect(find('Aviso de privacidad').getAttribute('href')).toBe('/aviso-de-privacidad');
  });

  it('names each role once, and an invented person as such', async () => {
    const roles = [{ role: 'coordinator', scope: 'state', key: '08' }, { role: 'coordinator', scope: 'state', key: '21' }, { role: 'learner', scope: 'own', key: '' }];
    const { text } = await open({ roles, isDemo: true, municipality: null, agency: '' });
    for (const words of ['Coordinación, Participante', 'Persona ficticia de la demostración', 'Sin municipio', 'Sin dependencia']) expect(text).toContain(words);
  });

  it('says that changes were saved, to whoever comes from saving them and to nobody else', async () => {
    const opened = await open();
    expect(opened.text).not.toContain('Guardamos tus cambios');
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/cuenta/datos');
    await router.navigateByUrl('/cuenta', { state: { isSaved: true } });
    await opened.settle();
    expect(opened.text).toContain('Guardamos tus cambios.');
  });

  it('leaves, goes to the front page, and leaves no words behind on the device', async () => {
    sessionStorage.setItem('aula.draft.profile.xochitl@example.mx', '{}');
    api.answer(identityApi.signOut, {});
    const opened = await open();
    await opened.click('Salir de mi cuenta');
    expect(opened.address).toBe('/');
    expect(sessionStorage).toHaveLength(0);
  });

  it('leaves a shared device for the page that says what stays there, also without a line', async () => {
    api.fail(identityApi.signOut, 'request.offline');
    const opened = await OpenPage.at({ ...page, api, prepare: () => { TestBed.inject(SessionStore).signedIn({ account: anAccount(), isShared: true }); } });
    await opened.click('Salir de mi cuenta');
    expect([opened.address, TestBed.inject(SessionStore).account()]).toEqual(['/sesion-terminada?por=salida', null]);
  });

  it('stays signed in, and says so, when leaving fails', async () => {
    api.fail(identityApi.signOut, 'request.offline');
    const opened = await open();
    await opened.click('Salir de mi cuenta');
    expect(opened.text).toContain('No hay conexión');
    expect(opened.address).toBe('/cuenta');
  });

  it('says what happened when the account cannot be read, and tries again', async () => {
    api.fail(identityApi.readSession, 'request.unavailable', { status: 503 });
    const opened = await OpenPage.at({ ...page, api, prepare: () => { void TestBed.inject(SessionStore).load(); } });
    expect(opened.text).toContain('pausa breve');
    api.answer(identityApi.readSession, { account: anAccount() });
    await opened.click('Volver a intentar');
    await TestBed.inject(ApplicationRef).whenStable();
    expect(opened.text).toContain('Guazapares');
  });
});
