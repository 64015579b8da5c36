import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { Drafts } from '@aula/platform/web';
import { FakeApi, OpenPage } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { signedIn } from '../testing/an-account';
import { CODE_DRAFT } from './code-way';
import { LinkPage } from './link-page';

const LINK = 'Az_-'.repeat(16);

describe('the page a mailed link opens', () => {
  let api: FakeApi;
  beforeEach(() => {
    sessionStorage.clear();
    api = new FakeApi().answer(identityApi.readSession, { account: null }).answer(identityApi.signInByLink, signedIn());
  });

  const open = (link: string) => OpenPage.at({ address: `/entrar/enlace#${link}`, path: 'entrar/enlace', component: LinkPage, api, texts: identityTexts });

  it('uses nothing up by being opened', async () => {
    await open(LINK);
    expect(api.callsOf(identityApi.signInByLink)).toEqual([]);
  });

  it('signs in by its button, once, and goes on', async () => {
    const page = await open(LINK);
    page.find('Entrar').click();
    await page.click('Entrar');
    expect(api.callsOf(identityApi.signInByLink).map(({ body }) => body)).toEqual([{ link: LINK, attempt: expect.any(String) as string }]);
    expect(page.address).toBe('/inicio');
  });

  it('goes back to where the person was going when they asked in this tab', async () => {
    const page = await open(LINK);
    TestBed.inject(Drafts).keep(CODE_DRAFT, { email: 'x@example.mx', mayAskAgainAt: '2026-01-01T00:00:00Z', attempt: LINK, volver: '/cursos/ga-101' });
    await page.click('Entrar');
    expect(page.address).toBe('/cursos/ga-101');
  });

  it('says that it was used or is over, and where to ask for another', async () => {
    api.fail(identityApi.signInByLink, 'identity.link-over');
    const page = await open(LINK);
    await page.click('Entrar');
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('Este enlace ya se usó o pasaron sus 15 minutos.');
    expect(page.find('Pedir otro').getAttribute('href')).toBe('/entrar');
  });

  it.each(['', 'abc', `${LINK}x`])('says that «%s» is not whole', async (link) => {
    const page = await open(link);
    expect(page.text).toContain('Este enlace está incompleto');
    expect(page.has('Entrar')).toBe(false);
  });
});
