import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { credentialsApi } from '@aula/identity/contract/credentials';
import { FakeApi, faultsIn, OpenPage, typeInto } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { SessionStore } from '../session/session-store';
import { signedIn } from '../testing/an-account';
import { SecondStepPage } from './second-step-page';

describe('the second step of signing in', () => {
  let api: FakeApi;
  beforeEach(() => { api = new FakeApi().answer(identityApi.readSession, { account: null }).answer(credentialsApi.enterSecondStep, signedIn()); });
  const open = () => OpenPage.at({ address: '/entrar/dos-pasos?volver=%2Fcoordinar', path: 'entrar/dos-pasos', component: SecondStepPage, api, texts: identityTexts });

  it.each(['123 456', 'k7qf-92mx-3rtb'])('takes «%s» and goes back to where the person was going', async (code) => {
    const page = await open();
    typeInto(page.element, 'Código', code);
    await page.click('Entrar');
    expect(api.callsOf(credentialsApi.enterSecondStep).map(({ body }) => body)).toEqual([{ code }]);
    expect(TestBed.inject(SessionStore).account()?.givenNames).toBe('Xóchitl');
  });

  it('keeps a code that is wrong, and says what to do', async () => {
    api.fail(credentialsApi.enterSecondStep, 'identity.second-code-wrong');
    const page = await open();
    await page.click('Entrar');
    expect(faultsIn(page.element)).toEqual(['Escribe el código que muestra tu teléfono.']);
    typeInto(page.element, 'Código', '123456');
    await page.click('Entrar');
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('Espera a que tu teléfono muestre el siguiente');
    expect(page.element.querySelector('input')?.value).toBe('123456');
  });
});
