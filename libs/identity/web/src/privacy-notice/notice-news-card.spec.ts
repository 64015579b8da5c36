import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { FakeApi } from '@aula/platform/web/testing';
import { SessionStore } from '../session/session-store';
import { aNotice } from '../testing/a-notice';
import { anAccount } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';
import { NoticeNewsCard } from './notice-news-card';

describe('news of the privacy notice', () => {
  const open = (api: FakeApi) => openSignedIn({ address: '/inicio', component: NoticeNewsCard, api }, anAccount({ notice: 'to-be-told' }));

  it('says what changed, until it is known', async () => {
    const api = new FakeApi().answer(identityApi.readPrivacyNotice, aNotice()).answer(identityApi.acceptPrivacyNotice, { standing: 'known' });
    const page = await open(api);
    expect(page.text).toContain('El aviso de privacidad cambió el 27 de noviembre de 2026');
    await page.click('Ya lo leí');
    expect(api.callsOf(identityApi.acceptPrivacyNotice).map(({ body }) => body)).toEqual([{ version: '2026-11-27', language: 'es' }]);
    expect(TestBed.inject(SessionStore).account()?.notice).toBe('known');
  });

  it('stays where it could not be kept, and is no hindrance where it cannot be read', async () => {
    const api = new FakeApi().answer(identityApi.readPrivacyNotice, aNotice()).fail(identityApi.acceptPrivacyNotice, 'request.offline');
    const page = await open(api);
    await page.click('Ya lo leí');
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
    expect(TestBed.inject(SessionStore).account()?.notice).toBe('to-be-told');
    TestBed.resetTestingModule();
    expect((await open(new FakeApi().fail(identityApi.readPrivacyNotice, 'request.unavailable', { status: 503 }))).text.trim()).toBe('');
  });
});
