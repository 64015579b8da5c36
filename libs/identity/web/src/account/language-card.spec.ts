import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { LanguageChoice } from '@aula/platform/web';
import { FakeApi } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { SessionStore } from '../session/session-store';
import { anAccount } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';
import { LanguageCard } from './language-card';

describe('the language of the account', () => {
  let api: FakeApi;
  let opened: jest.SpyInstance;
  const open = (language: 'es' | 'en' = 'es') => openSignedIn({ address: '/cuenta', component: LanguageCard, api, texts: identityTexts }, anAccount({ language }));

  beforeEach(() => {
    document.cookie = 'aula_language=; Max-Age=0; Path=/';
    opened = jest.spyOn(LanguageChoice.prototype, 'open').mockImplementation(() => undefined);
    api = new FakeApi().answer(identityApi.chooseLanguage, ({ body }) => body as { language: 'es' | 'en' });
  });
  afterEach(() => { opened.mockRestore(); });

  it('shows which one is spoken, each by its own name', async () => {
    const page = await open();
    expect([page.find('Español').getAttribute('aria-pressed'), page.find('Español').lang]).toEqual(['true', 'es']);
    expect([page.find('English').getAttribute('aria-pressed'), page.find('English').lang]).toEqual(['false', 'en']);
    expect(page.text).toContain('También te escribimos en español.');
  });

  it('is kept in the account before the page opens anew in it', async () => {
    const page = await open();
    opened.mockImplementation(() => { expect(TestBed.inject(SessionStore).account()?.language).toBe('en'); });
    await page.click('English');
    expect(api.callsOf(identityApi.chooseLanguage)[0]?.body).toEqual({ language: 'en' });
    expect(opened.mock.calls).toEqual([['en']]);
  });

  it('changes nothing, and says so, when the account did not take it', async () => {
    api.fail(identityApi.chooseLanguage, 'request.offline');
    const page = await open();
    await page.click('English');
    expect(page.text).toContain('No hay conexión');
    expect(opened).not.toHaveBeenCalled();
    expect(document.cookie).not.toContain('aula_language');
  });

  it('may be the one spoken already: messages follow, and the page stays', async () => {
    const page = await open('en');
    expect(page.text).toContain('También te escribimos en inglés.');
    await page.click('Español');
    expect(page.text).toContain('También te escribimos en español.');
    expect(document.cookie).toContain('aula_language=es');
    expect(opened).not.toHaveBeenCalled();
  });
});
