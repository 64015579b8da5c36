import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { invitingApi, recoveryCodeFrom } from '@aula/identity/contract/inviting';
import { platformApi } from '@aula/platform/contract';
import { Drafts } from '@aula/platform/web';
import { FakeApi, OpenPage, typeInto } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { RecoveryPage } from '../recovery/recovery-page';
import { SignInPage } from '../sign-in/sign-in-page';
import { signedIn } from '../testing/an-account';
import { CODE_DRAFT } from '../ways-in/code-way';
import { CodePage } from '../ways-in/code-page';
import { LinkPage } from '../ways-in/link-page';
import { SharedDeviceField } from './shared-device-field';

const TICK = 'Otras personas usan este dispositivo';
const LINK = 'Az_-'.repeat(16);

@Component({ selector: 'aula-alone', imports: [SharedDeviceField], template: '<aula-shared-device-field />' })
class Alone {}

describe('the tick for a device that others use too', () => {
  let api: FakeApi;
  let page: OpenPage;
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    const session = signedIn();
    api = new FakeApi().answer(identityApi.readSession, { account: null }).answer(platformApi.settings, { mode: 'production', operator: '', hasDemoMailbox: false })
      .answer(identityApi.signIn, session).answer(identityApi.signInByCode, session).answer(identityApi.signInByLink, session).answer(invitingApi.recover, session);
  });

  const open = async (address: string, component: Type<unknown>) => {
    TestBed.resetTestingModule();
    page = await OpenPage.at({
      address, path: address.replace(/#.*/, '').slice(1), component, api, texts: identityTexts,
      prepare: () => { TestBed.inject(Drafts).keep(CODE_DRAFT, { email: 'x@example.mx', mayAskAgainAt: '2026-01-01T00:00:00Z', attempt: '0190b7a0-0000-4000-8000-0000000000a1' }); },
    });
  };
  function tick(): HTMLInputElement {
    const label = [...page.element.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === TICK);
    return label?.querySelector('input') as HTMLInputElement;
  }

  it('says what follows, is not set on a device of one’s own, and stays on the device as it was said last', async () => {
    await open('/solo', Alone);
    expect([page.text.includes('se cierra tras 30 minutos sin uso'), tick().checked]).toEqual([true, false]);
    tick().click();
    await open('/solo', Alone);
    expect([tick().checked, { ...localStorage }]).toEqual([true, { 'aula.shared-device': '1' }]);
    tick().click();
    await open('/solo', Alone);
    expect([tick().checked, { ...localStorage }]).toEqual([false, {}]);
  });

  it('says honestly what plain http cannot do', async () => {
    await open('/solo', Alone);
    expect(page.text).not.toContain('no es segura');
    tick().click();
    await page.settle();
    expect(page.text).toContain('lo que contestes sin señal se pierde si cierras la página');
  });

  it('set where a code is asked for, is set where it is typed, and goes with it', async () => {
    await open('/entrar', SignInPage);
    tick().click();
    await open('/entrar/codigo', CodePage);
    expect(tick().checked).toBe(true);
    typeInto(page.element, 'Código de seis números', '123456');
    await page.click('Entrar');
    expect(api.callsOf(identityApi.signInByCode)[0]?.body).toMatchObject({ isShared: true });
  });

  it('set where a link is asked for, is set where it opens, in another tab too', async () => {
    await open('/entrar', SignInPage);
    tick().click();
    sessionStorage.clear();
    await open(`/entrar/enlace#${LINK}`, LinkPage);
    expect(tick().checked).toBe(true);
    await page.click('Entrar');
    expect(api.callsOf(identityApi.signInByLink)[0]?.body).toMatchObject({ isShared: true });
  });

  it('goes with a passphrase, and not where it is not set', async () => {
    for (const isSet of [false, true]) {
      await open('/entrar', SignInPage);
      if (isSet) tick().click();
      await page.click('Usar contraseña');
      typeInto(page.element, 'Correo electrónico o nombre de usuario', 'x@example.mx');
      typeInto(page.element, 'Contraseña', 'cuatro tunas rojas');
      await page.click('Entrar');
    }
    expect(api.callsOf(identityApi.signIn).map(({ body }) => (body as { isShared?: boolean }).isShared)).toEqual([undefined, true]);
  });

  it('goes with the liaison’s sheet', async () => {
    await open('/recuperacion', RecoveryPage);
    tick().click();
    typeInto(page.element, 'Nombre de usuario', 'nabor.ochoa');
    typeInto(page.element, 'Código de la hoja', recoveryCodeFrom([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]));
    typeInto(page.element, 'Contraseña', 'siete faroles junto al río');
    await page.click('Guardar la contraseña');
    expect(api.callsOf(invitingApi.recover)[0]?.body).toMatchObject({ isShared: true });
  });
});
