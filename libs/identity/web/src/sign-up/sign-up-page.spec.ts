import { ApplicationRef } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { Drafts, provideProblemTexts } from '@aula/platform/web';
import { choose, FakeApi, faultsIn, fieldNamed, typeInto } from '@aula/platform/web/testing';
import { territoryApi } from '@aula/territory/contract';
import { identityTexts } from '../identity.texts';
import { aNotice } from '../testing/a-notice';
import { municipality } from '../testing/an-account';
import { CODE_DRAFT, codeDraft } from '../ways-in/code-way';
import { SignUpPage } from './sign-up-page';

const TYPED: [label: string, text: string][] = [
  ['Nombre o nombres', 'Xóchitl'], ['Primer apellido', 'Peñafiel'], ['Correo electrónico', 'Xochitl@Example.mx '],
  ['Dependencia', 'Unidad de Transparencia'], ['Cargo', 'Titular'],
];

describe('sign-up page', () => {
  let api: FakeApi;
  let fixture: ComponentFixture<SignUpPage>;
  const page = () => fixture.nativeElement as HTMLElement;
  const settled = () => TestBed.inject(ApplicationRef).whenStable();

  beforeEach(async () => {
    sessionStorage.clear();
    api = new FakeApi()
      .answer(identityApi.readSession, { account: null })
      .answer(identityApi.readSimplifiedNotice, aNotice())
      .answer(territoryApi.searchMunicipalities, { items: [municipality] })
      .answer(identityApi.signUp, { expiresAt: '2026-11-27T18:15:00Z', mayAskAgainAt: '2026-11-27T18:01:00Z' });
    TestBed.configureTestingModule({ providers: [api.provide(), provideRouter([{ path: '**', children: [] }]), provideProblemTexts(identityTexts)] });
    fixture = TestBed.createComponent(SignUpPage);
    document.body.append(page());
    await fixture.whenStable();
  });
  afterEach(() => { page().remove(); });

  async function send(): Promise<void> {
    page().querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
  }

  async function fillIn(): Promise<void> {
    for (const [label, text] of TYPED) typeInto(page(), label, text);
    await choose(page(), 'Municipio', 'guaza', 'Guazapares, Chihuahua');
    page().querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  }

  it('says at every empty field what to write, and goes to the first', async () => {
    await send();
    expect(faultsIn(page())).toEqual([
      'Escribe tu nombre o nombres.', 'Escribe tu primer apellido.', 'Escribe tu correo electrónico.',
      'Escribe las primeras letras de tu municipio y elígelo de la lista.', 'Escribe la dependencia donde trabajas.', 'Escribe tu cargo.',
    ]);
    expect(page().querySelector('#notice-error')?.textContent).toContain('aceptes el aviso de privacidad');
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('given-name');
    expect(api.callsOf(identityApi.signUp)).toHaveLength(0);
  });

  it('opens the account with what was typed and goes on to the code, which knows the e-mail', async () => {
    await fillIn();
    await send();
    expect(api.callsOf(identityApi.signUp)[0]?.body).toEqual({
      givenNames: 'Xóchitl', firstSurname: 'Peñafiel', email: 'Xochitl@Example.mx',
      municipalityKey: '08030', agency: 'Unidad de Transparencia', position: 'Titular', acceptedNotice: '2026-11-27', language: 'es',
    });
    expect(TestBed.inject(Drafts).read(CODE_DRAFT, codeDraft)).toMatchObject({ email: 'Xochitl@Example.mx', mayAskAgainAt: '2026-11-27T18:01:00Z' });
    expect(TestBed.inject(Router).url).toBe('/entrar/codigo');
  });

  it('puts a problem at its field and keeps everything', async () => {
    api.fail(identityApi.signUp, 'request.invalid', { errors: [{ path: 'body.email', code: 'custom' }] });
    await fillIn();
    await send();
    expect(fieldNamed(page(), 'Correo electrónico').notes()).toContain('No podemos aceptar este dato');
    expect(document.activeElement?.getAttribute('type')).toBe('email');
    expect(fieldNamed(page(), 'Cargo').input.value).toBe('Titular');
  });

  it('asks to accept again when the notice changed meanwhile', async () => {
    api.fail(identityApi.signUp, 'identity.notice-outdated').answer(identityApi.readSimplifiedNotice, aNotice({ version: '2026-12-01' }));
    await fillIn();
    await send();
    expect(page().querySelector('details')?.textContent).toContain('1 de diciembre de 2026');
    expect(page().querySelector<HTMLInputElement>('input[type=checkbox]')?.checked).toBe(false);
    expect(page().querySelector('#notice-error')?.textContent).toContain('léelo y acéptalo otra vez');
  });

  it('says above the button what no field is to blame for', async () => {
    api.fail(identityApi.signUp, 'request.offline');
    await fillIn();
    await send();
    expect(page().querySelector('[role=alert]')?.textContent).toContain('Nada de lo que hiciste se pierde');
  });

  it('goes on where somebody stopped, as after a change of language, with everything but the acceptance', async () => {
    await fillIn();
    await settled();
    page().remove();
    fixture = TestBed.createComponent(SignUpPage);
    document.body.append(page());
    await fixture.whenStable();
    for (const [label, text] of TYPED) expect(fieldNamed(page(), label).input.value).toBe(text.trim());
    expect(fieldNamed(page(), 'Municipio').input.value).toBe('Guazapares, Chihuahua');
    page().querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await send();
    expect(api.callsOf(identityApi.signUp)[0]?.body).toMatchObject({ municipalityKey: '08030', position: 'Titular' });
    expect(Object.keys(sessionStorage)).toEqual(['aula.draft.code']);
  });
});
