import { ApplicationRef } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { platformApi } from '@aula/platform/contract';
import { Drafts, LanguageChoice, provideProblemTexts } from '@aula/platform/web';
import { FakeApi, faultsIn, fieldNamed, typeInto } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { signedIn } from '../testing/an-account';
import { CODE_DRAFT, codeDraft } from '../ways-in/code-way';
import { SignInPage } from './sign-in-page';

const demo = (name: string, role: 'learner' | 'coordinator', place: string) => ({ name, role, place, email: `${role}@demo.mx`, passphrase: 'luna maíz puente azul' });

describe('sign-in page', () => {
  let api: FakeApi;
  let fixture: ComponentFixture<SignInPage>;
  const page = () => fixture.nativeElement as HTMLElement;
  const settled = () => TestBed.inject(ApplicationRef).whenStable();

  beforeEach(() => {
    api = new FakeApi()
      .answer(identityApi.readSession, { account: null })
      .answer(identityApi.signIn, signedIn())
      .answer(identityApi.listDemoAccounts, { items: [demo('María Solís', 'coordinator', 'Puebla'), demo('Xóchitl Peñafiel', 'learner', 'Guazapares, Chihuahua')] });
    TestBed.configureTestingModule({ providers: [api.provide(), provideRouter([{ path: '**', children: [] }]), provideProblemTexts(identityTexts)] });
  });
  afterEach(() => { page().remove(); });

  async function open(mode: 'demo' | 'production', volver?: string): Promise<void> {
    api.answer(platformApi.settings, { mode, operator: '', hasDemoMailbox: false });
    fixture = TestBed.createComponent(SignInPage);
    if (volver !== undefined) fixture.componentRef.setInput('volver', volver);
    document.body.append(page());
    await fixture.whenStable();
  }

  async function press(words: string): Promise<void> {
    [...page().querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words)?.click();
    await settled();
  }

  async function signIn(email: string, passphrase: string): Promise<void> {
    await press('Usar contraseña');
    typeInto(page(), 'Correo electrónico o nombre de usuario', email);
    typeInto(page(), 'Contraseña', passphrase);
    page().querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
  }

  it('goes back to where the person was going', async () => {
    await open('production', '/cursos/ga-101');
    await signIn('xochitl@example.mx', 'maíz lunes puente azul');
    expect(TestBed.inject(Router).url).toBe('/cursos/ga-101');
  });

  it('goes on in English for whoever chose it elsewhere, unless this device was told otherwise', async () => {
    api.answer(identityApi.signIn, signedIn({ language: 'en' }));
    const opened = jest.spyOn(LanguageChoice.prototype, 'open').mockImplementation(() => undefined);
    await open('production', '/cursos/ga-101');
    await signIn('xochitl@example.mx', 'maíz lunes puente azul');
    expect(opened.mock.calls).toEqual([['en', '/cursos/ga-101']]);
    document.cookie = 'aula_language=es; Path=/';
    page().querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
    expect(opened).toHaveBeenCalledTimes(1);
    expect(TestBed.inject(Router).url).toBe('/cursos/ga-101');
    document.cookie = 'aula_language=; Max-Age=0; Path=/';
    opened.mockRestore();
  });

  it('never leaves the application', async () => {
    await open('production', '//elsewhere.mx');
    await signIn('xochitl@example.mx', 'maíz lunes puente azul');
    expect(TestBed.inject(Router).url).toBe('/inicio');
  });

  it('says that the two do not match, and keeps both', async () => {
    api.fail(identityApi.signIn, 'identity.wrong-credentials');
    await open('production');
    await signIn('xochitl@example.mx', 'otra');
    expect(page().querySelector('[role=alert]')?.textContent).toContain('no coinciden');
    expect(page().querySelector<HTMLInputElement>('input[autocomplete=username]')?.value).toBe('xochitl@example.mx');
  });

  it('mails a code first, and goes on to where it is typed', async () => {
    api.answer(identityApi.askForCode, { expiresAt: '2026-11-27T18:15:00Z', mayAskAgainAt: '2026-11-27T18:01:00Z' });
    await open('production', '/cursos/ga-101');
    typeInto(page(), 'Correo electrónico', ' Xochitl@Example.mx ');
    await press('Enviarme un código');
    expect(api.callsOf(identityApi.askForCode)[0]?.body).toEqual({ email: 'Xochitl@Example.mx', language: 'es' });
    expect(TestBed.inject(Router).url).toBe('/entrar/codigo');
    expect(TestBed.inject(Drafts).read(CODE_DRAFT, codeDraft)).toMatchObject({ email: 'Xochitl@Example.mx', volver: '/cursos/ga-101' });
  });

  it('keeps what was typed when the other way in is chosen', async () => {
    await open('production');
    typeInto(page(), 'Correo electrónico', 'xochitl');
    await press('Usar contraseña');
    expect(fieldNamed(page(), 'Correo electrónico o nombre de usuario').input.value).toBe('xochitl');
    expect(faultsIn(page())).toEqual([]);
    await press('Entrar con un código por correo');
    await press('Enviarme un código');
    expect(faultsIn(page())).toEqual(['Este correo está incompleto. Se escribe así: nombre@ejemplo.mx']);
    expect(api.callsOf(identityApi.askForCode)).toHaveLength(0);
  });

  it('asks for what is missing', async () => {
    await open('production');
    await signIn('', '');
    expect(faultsIn(page())).toEqual(['Escribe tu correo o tu nombre de usuario.', 'Escribe tu contraseña.']);
    expect(document.activeElement).toBe(page().querySelector('input[autocomplete=username]'));
  });

  it('lists the invented people of the demo by role, and enters as one with a tap', async () => {
    await open('demo');
    await settled();
    expect([...page().querySelectorAll('h3')].map((title) => title.textContent)).toEqual(['Participantes', 'Coordinación']);
    expect(page().querySelector('summary')?.textContent).toContain('1 persona. Para estudiar un curso');
    [...page().querySelectorAll('button')].find((button) => button.textContent.includes('María Solís'))?.click();
    await settled();
    expect(api.callsOf(identityApi.signIn)[0]?.body).toEqual({ email: 'coordinator@demo.mx', passphrase: 'luna maíz puente azul' });
    expect(TestBed.inject(Router).url).toBe('/inicio');
  });

  it('shows no invented people outside the demo', async () => {
    await open('production');
    expect(page().textContent).not.toContain('demostración');
    expect(api.callsOf(identityApi.listDemoAccounts)).toHaveLength(0);
  });
});
