import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { platformApi } from '@aula/platform/contract';
import { Drafts } from '@aula/platform/web';
import { FakeApi, faultsIn, fieldNamed, OpenPage, typeInto } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { SessionStore } from '../session/session-store';
import { signedIn } from '../testing/an-account';
import { CODE_DRAFT, codeDraft } from './code-way';
import { CodePage } from './code-page';

const LABEL = 'Código de seis números';
const ATTEMPT = '0190b7a0-0000-4000-8000-0000000000a1';

describe('the page with the code', () => {
  let api: FakeApi;
  beforeEach(() => {
    sessionStorage.clear();
    api = new FakeApi()
      .answer(identityApi.readSession, { account: null })
      .answer(platformApi.settings, { mode: 'production', operator: '', hasDemoMailbox: false })
      .answer(identityApi.signInByCode, signedIn());
  });

  const open = (draft: object | undefined = { email: 'xochitl@example.mx', mayAskAgainAt: '2026-01-01T00:00:00Z', attempt: ATTEMPT, volver: '/cursos/ga-101' }) => OpenPage.at({
    address: '/entrar/codigo', component: CodePage, api, texts: identityTexts,
    prepare: () => { if (draft) TestBed.inject(Drafts).keep(CODE_DRAFT, draft); },
  });
  const kept = () => TestBed.inject(Drafts).read(CODE_DRAFT, codeDraft);

  it('says to whom the code went, takes it with a gap in it, and goes back to where the person was going', async () => {
    const page = await open();
    expect(page.text).toContain('Mandamos un mensaje a xochitl@example.mx');
    typeInto(page.element, LABEL, '123 456');
    await page.click('Entrar');
    expect(api.callsOf(identityApi.signInByCode)[0]?.body).toEqual({ email: 'xochitl@example.mx', code: '123 456', attempt: ATTEMPT });
    expect(TestBed.inject(SessionStore).account()?.givenNames).toBe('Xóchitl');
    expect([page.address, kept()]).toEqual(['/cursos/ga-101', undefined]);
  });

  it('lets telephones fill the code in', async () => {
    const { input } = fieldNamed((await open()).element, LABEL);
    expect([input.autocomplete, input.inputMode]).toEqual(['one-time-code', 'numeric']);
  });

  it.each([['', 'Escribe el código de seis números que te mandamos.'], ['12345', 'El código tiene seis números. Revísalo en el correo.']])('asks for six digits instead of «%s»', async (typed, sentence) => {
    const page = await open();
    typeInto(page.element, LABEL, typed);
    await page.click('Entrar');
    expect(faultsIn(page.element)).toEqual([sentence]);
    expect(api.callsOf(identityApi.signInByCode)).toHaveLength(0);
  });

  it('keeps what was typed when it is wrong, and sends the same try again after a lost answer', async () => {
    api.fail(identityApi.signInByCode, 'identity.code-wrong');
    const page = await open();
    typeInto(page.element, LABEL, '123456');
    await page.click('Entrar');
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('Ese código no es el del último mensaje');
    expect(fieldNamed(page.element, LABEL).input.value).toBe('123456');
    await page.click('Entrar');
    expect(new Set(api.callsOf(identityApi.signInByCode).map(({ body }) => (body as { attempt: string }).attempt))).toEqual(new Set([ATTEMPT]));
  });

  it('sends it again, and says when one may ask once more', async () => {
    const later = new Date(Date.now() + 60_000).toISOString();
    api.answer(identityApi.askForCode, { expiresAt: later, mayAskAgainAt: later });
    const page = await open();
    await page.click('Enviar otra vez');
    expect(page.text).toContain('te lo mandamos otra vez');
    expect(page.text).toMatch(/Podrás pedir otro en (60|59) s\./);
    expect(page.has('Enviar otra vez')).toBe(false);
    expect(kept()?.mayAskAgainAt).toBe(later);
  });

  it('counts long waits in minutes', async () => {
    const page = await open({ email: 'x@example.mx', mayAskAgainAt: new Date(Date.now() + 8 * 60_000).toISOString(), attempt: ATTEMPT });
    expect(page.text).toContain('Podrás pedir otro en 8 min.');
  });

  it('shows where the messages of the demo are, and only there', async () => {
    expect((await open()).text).not.toContain('demostración');
    TestBed.resetTestingModule();
    api.answer(platformApi.settings, { mode: 'demo', operator: '', hasDemoMailbox: true });
    const page = await open();
    expect(page.find('correo de la demostración').getAttribute('href')).toBe('/demo/correo');
  });

  it('that nobody asked a code for leads to where one is asked for', async () => {
    sessionStorage.clear();
    const page = await OpenPage.at({ address: '/entrar/codigo', component: CodePage, api, texts: identityTexts });
    expect(page.address).toBe('/entrar');
  });
});
