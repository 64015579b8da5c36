import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { credentialsApi, type TwoStep } from '@aula/identity/contract/credentials';
import { FakeApi, fieldNamed, type OpenPage, typeInto } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { SessionStore } from '../session/session-store';
import { signedIn } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';
import { TwoStepPage } from './two-step-page';

const CODES = Array.from({ length: 10 }, (_, number) => `K7QF-92MX-3RT${number}`);

describe('the page of the second step', () => {
  let api: FakeApi;
  beforeEach(() => {
    sessionStorage.clear();
    api = new FakeApi()
      .answer(credentialsApi.startTwoStep, { key: 'GEZD GNBV', address: 'otpauth://totp/Aula%20Abierta:x?secret=GEZDGNBV', size: 2, path: 'M0 0h1v1h-1z' })
      .answer(credentialsApi.confirmTwoStep, { codes: CODES })
      .answer(credentialsApi.renewRecoveryCodes, { codes: CODES })
      .answer(credentialsApi.turnOffTwoStep, {})
      .answer(identityApi.askForCode, { expiresAt: '2026-11-27T18:15:00Z', mayAskAgainAt: '2026-11-27T18:01:00Z' });
  });

  function open(standing: TwoStep): Promise<OpenPage> {
    api.answer(credentialsApi.readTwoStep, standing);
    return openSignedIn({ address: '/cuenta/dos-pasos', component: TwoStepPage, api, texts: identityTexts });
  }
  const OFF: TwoStep = { isOn: false, isRequired: false, recoveryCodesLeft: 0 };
  const ON: TwoStep = { isOn: true, isRequired: false, recoveryCodesLeft: 9 };

  it('shows the key as a drawing and as letters, and the recovery codes once a code was right', async () => {
    const page = await open(OFF);
    await page.click('Configurar');
    expect(page.element.querySelector('svg[role=img] path')?.getAttribute('d')).toBe('M0 0h1v1h-1z');
    expect(page.text).toContain('GEZD GNBV');
    typeInto(page.element, 'Código que muestra tu teléfono', '123456');
    await page.click('Activar');
    expect(api.callsOf(credentialsApi.confirmTwoStep).map(({ body }) => body)).toEqual([{ code: '123456' }]);
    expect([...page.element.querySelectorAll('aula-recovery-codes li')].map(({ textContent }) => textContent)).toEqual(CODES);
    api.answer(credentialsApi.readTwoStep, ON);
    await page.click('Ya los guardé');
    expect(page.text).toContain('Te quedan 9 códigos de recuperación.');
    expect(page.text).not.toContain(CODES[0]);
  });

  it('puts a wrong code at its field and keeps it', async () => {
    api.fail(credentialsApi.confirmTwoStep, 'identity.second-code-wrong');
    const page = await open(OFF);
    await page.click('Configurar');
    typeInto(page.element, 'Código que muestra tu teléfono', '123456');
    await page.click('Activar');
    const { input, notes } = fieldNamed(page.element, 'Código que muestra tu teléfono');
    expect([input.value, notes()]).toEqual(['123456', expect.stringContaining('Ese código no es, o ya se usó.')]);
  });

  it('leads over a mailed code where the session is no longer fresh', async () => {
    api.fail(credentialsApi.startTwoStep, 'identity.code-needed');
    const page = await open(OFF);
    await page.click('Configurar');
    await page.click('Enviarme un código');
    expect(page.address).toBe('/entrar/codigo');
  });

  it('says to staff why, and opens everything once they have it', async () => {
    api.answer(identityApi.readSession, signedIn({ permissions: ['reporting.coverage.read'] }));
    const page = await open({ ...OFF, isRequired: true });
    TestBed.inject(SessionStore).signedIn({ ...signedIn(), step: 'set-up' });
    expect(page.text).toContain('Ves datos de otras personas');
    await page.click('Configurar');
    typeInto(page.element, 'Código que muestra tu teléfono', '123456');
    await page.click('Activar');
    await page.click('Ya los guardé');
    expect(page.address).toBe('/inicio');
    expect(TestBed.inject(SessionStore).step()).toBeUndefined();
  });

  it('keeps the recovery codes in sight where the way on did not open', async () => {
    api.fail(identityApi.readSession, 'request.offline');
    const page = await open({ ...OFF, isRequired: true });
    TestBed.inject(SessionStore).signedIn({ ...signedIn(), step: 'set-up' });
    await page.click('Configurar');
    typeInto(page.element, 'Código que muestra tu teléfono', '123456');
    await page.click('Activar');
    await page.click('Ya los guardé');
    expect(page.text).toContain('No hay conexión');
    expect(page.text).toContain(CODES[0]);
    api.answer(identityApi.readSession, signedIn());
    await page.click('Ya los guardé');
    expect(page.address).toBe('/inicio');
  });

  it('is turned off with a code, or its codes are made anew; staff cannot turn it off', async () => {
    const page = await open(ON);
    typeInto(page.element, 'Código', 'K7QF-92MX-3RT1');
    await page.click('Hacer códigos de recuperación nuevos');
    expect(page.text).toContain(CODES[9]);
    await page.click('Ya los guardé');
    typeInto(page.element, 'Código', '123456');
    await page.click('Quitar el segundo paso');
    expect(api.callsOf(credentialsApi.turnOffTwoStep)).toHaveLength(1);
    TestBed.resetTestingModule();
    expect((await open({ ...ON, isRequired: true })).has('Quitar el segundo paso')).toBe(false);
  });
});
