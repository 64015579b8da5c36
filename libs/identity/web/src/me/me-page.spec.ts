import { identityApi } from '@aula/identity/contract';
import { FakeApi } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { anAccount } from '../testing/an-account';
import { openSignedIn } from '../testing/open-signed-in';
import { MePage } from './me-page';

describe('my account', () => {
  let api: FakeApi;
  const open = (changes = {}) => openSignedIn({ address: '/yo', component: MePage, api, texts: identityTexts }, anAccount(changes));

  beforeEach(() => {
    api = new FakeApi();
  });

  it('says who I am here and what belongs to me', async () => {
    const page = await open();
    expect(page.element.querySelector('h1')?.textContent).toBe('Xóchitl Peñafiel Güereña');
    expect(page.text).toContain('Guazapares, Chihuahua');
    expect(page.text).toContain('Participante');
    expect(page.text).not.toContain('persona ficticia');
    expect(page.find('Tus constancias').getAttribute('href')).toBe('/constancias');
  });

  it('names each role once, and an invented person as such', async () => {
    const roles = [{ role: 'coordinator', scope: 'state', key: '08' }, { role: 'coordinator', scope: 'state', key: '21' }, { role: 'learner', scope: 'own', key: '' }];
    const page = await open({ roles, isDemo: true, municipality: null, agency: '' });
    expect(page.text).toContain('Coordinación, Participante');
    expect(page.text).toContain('persona ficticia de la demostración');
    expect(page.text).toContain('Sin municipio');
    expect(page.text).toContain('Sin dependencia');
  });

  it('leaves, and goes to the front page', async () => {
    api.answer(identityApi.signOut, {});
    const page = await open();
    await page.click('Salir de mi cuenta');
    expect(page.address).toBe('/');
  });

  it('stays signed in, and says so, when leaving fails', async () => {
    api.fail(identityApi.signOut, 'request.offline');
    const page = await open();
    await page.click('Salir de mi cuenta');
    expect(page.text).toContain('No hay conexión');
    expect(page.address).toBe('/yo');
  });
});
