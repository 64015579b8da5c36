import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { FakeApi } from '@aula/platform/web/testing';
import { signedIn } from '../testing/an-account';
import { permittedOnly, signedInAtAll, signedInOnly, visitorOnly } from './session-guards';

@Component({ selector: 'aula-some-page', template: '' })
class Page {}

describe('session guards', () => {
  let api: FakeApi;

  beforeEach(() => {
    localStorage.clear();
    api = new FakeApi();
    TestBed.configureTestingModule({
      providers: [api.provide(), provideRouter([
        { path: 'cuenta', component: Page, canActivate: [signedInOnly] },
        { path: 'coordinar', component: Page, canActivate: [permittedOnly('reporting.coverage.read')] },
        { path: 'aviso-de-privacidad/cambios', component: Page, canActivate: [signedInAtAll] },
        { path: 'registro', component: Page, canActivate: [visitorOnly] },
        { path: '**', component: Page },
      ])],
    });
  });

  async function going(to: string): Promise<string> {
    const router = TestBed.inject(Router);
    await router.navigateByUrl(to);
    return router.url;
  }

  it('sends visitors to sign in, with the way back', async () => {
    api.answer(identityApi.readSession, { account: null });
    expect(await going('/cuenta?x=1')).toBe('/entrar?volver=%2Fcuenta%3Fx%3D1');
    expect(await going('/coordinar')).toBe('/entrar?volver=%2Fcoordinar');
    expect(await going('/registro')).toBe('/registro');
  });

  it('lets in who signed in, and home from where they may not go', async () => {
    api.answer(identityApi.readSession, signedIn());
    expect(await going('/cuenta')).toBe('/cuenta');
    expect(await going('/coordinar')).toBe('/inicio');
    expect(await going('/registro')).toBe('/inicio');
  });

  it('lets in who has the permission', async () => {
    api.answer(identityApi.readSession, signedIn({ permissions: ['reporting.coverage.read'] }));
    expect(await going('/coordinar')).toBe('/coordinar');
  });

  it('asks about the notice before any page of the account, with the way back; what is public stays open', async () => {
    api.answer(identityApi.readSession, signedIn({ notice: 'to-be-asked', permissions: ['reporting.coverage.read'] }));
    expect(await going('/cuenta?x=1')).toBe('/aviso-de-privacidad/cambios?volver=%2Fcuenta%3Fx%3D1');
    expect(await going('/coordinar')).toBe('/aviso-de-privacidad/cambios?volver=%2Fcoordinar');
    expect(await going('/cursos/ga-101')).toBe('/cursos/ga-101');
  });

  it('asks a visitor to sign in, not about the notice', async () => {
    api.answer(identityApi.readSession, { account: null });
    expect(await going('/aviso-de-privacidad/cambios')).toBe('/entrar?volver=%2Faviso-de-privacidad%2Fcambios');
  });

  it('lets go on whoever is only to be told', async () => {
    api.answer(identityApi.readSession, signedIn({ notice: 'to-be-told' }));
    expect(await going('/cuenta')).toBe('/cuenta');
  });

  it('leads staff to the second step they owe, before anything else', async () => {
    api.answer(identityApi.readSession, { ...signedIn({ permissions: ['reporting.coverage.read'] }), step: 'set-up' });
    expect(await going('/cuenta')).toBe('/cuenta/dos-pasos');
    expect(await going('/coordinar')).toBe('/cuenta/dos-pasos');
  });

  it('does not take a lost line for a visitor', async () => {
    api.fail(identityApi.readSession, 'request.offline');
    expect(await going('/cuenta')).toBe('/cuenta');
  });
});
