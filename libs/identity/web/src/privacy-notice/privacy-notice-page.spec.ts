import { identityApi } from '@aula/identity/contract';
import { FakeApi, OpenPage } from '@aula/platform/web/testing';
import { PrivacyNoticePage } from './privacy-notice-page';

describe('privacy notice', () => {
  const notice = { version: '2026-11-23', title: 'Aviso de privacidad', paragraphs: ['Quién responde.', 'Qué datos guardamos.'] };
  const open = (api: FakeApi) => OpenPage.at({ address: '/aviso-de-privacidad', component: PrivacyNoticePage, api });

  it('is read in full, with its version', async () => {
    const page = await open(new FakeApi().answer(identityApi.readPrivacyNotice, notice));
    expect(page.element.querySelector('h1')?.textContent).toBe('Aviso de privacidad');
    expect(page.text).toContain('Qué datos guardamos.');
    expect(page.text).toContain('Versión 2026-11-23');
  });

  it('says what happened and tries again', async () => {
    const api = new FakeApi().fail(identityApi.readPrivacyNotice, 'request.unavailable', { status: 503 });
    const page = await open(api);
    expect(page.text).toContain('pausa breve');
    api.answer(identityApi.readPrivacyNotice, notice);
    await page.click('Volver a intentar');
    expect(page.text).toContain('Quién responde.');
  });
});
