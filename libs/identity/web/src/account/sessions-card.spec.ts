import { identityApi } from '@aula/identity/contract';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { aSession } from '../testing/a-session';
import { openSignedIn } from '../testing/open-signed-in';
import { SessionsCard } from './sessions-card';

describe('where the account is open', () => {
  const here = aSession({ isThis: true, browser: 'Firefox', system: 'Linux' });
  const [phone, tablet] = [aSession(), aSession({ system: 'iPad', browser: 'Safari' })];
  let api: FakeApi;
  let page: OpenPage;

  const open = async () => {
    page = await openSignedIn({ address: '/cuenta', component: SessionsCard, api, texts: identityTexts });
    document.body.append(page.element);
  };
  const rows = () => [...page.element.querySelectorAll('li')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

  beforeEach(() => {
    api = new FakeApi().answer(identityApi.listSessions, { items: [here, phone, tablet] });
  });
  afterEach(() => { page.element.remove(); });

  it('tells each device, since when and when last, and which is this one', async () => {
    await open();
    expect(rows()[0]).toContain('Firefox en Linux');
    expect(rows()[0]).toContain('Este dispositivo');
    expect(rows()[0]).not.toContain('Cerrar sesión');
    expect(rows()[1]).toMatch(/^Chrome en Android.*Abierta desde el martes 3 de noviembre.*Se usó por última vez el viernes 20 de noviembre/);
    expect(page.find('Cerrar sesión').getAttribute('aria-label')).toBe('Cerrar sesión: Chrome en Android');
  });

  it('tells which one is on a device that others use too', async () => {
    api.answer(identityApi.listSessions, { items: [here, aSession({ isShared: true })] });
    await open();
    expect(rows().map((row) => row.includes('En un dispositivo compartido'))).toEqual([false, true]);
  });

  it('asks before it ends one, says that it cannot be undone, and keeps it open where that was not meant', async () => {
    await open();
    await page.click('Cerrar sesión');
    expect(page.text).toContain('no se puede deshacer');
    expect(document.activeElement?.textContent).toContain('no se puede deshacer');
    await page.click('Dejarla abierta');
    expect(page.text).not.toContain('no se puede deshacer');
    expect(document.activeElement?.id).toBe('sesiones');
    expect(api.callsOf(identityApi.endSession)).toHaveLength(0);
  });

  it('ends the one that was meant, says so, and leads the focus on', async () => {
    api.answer(identityApi.endSession, { items: [here, tablet] });
    await open();
    await page.click('Cerrar sesión');
    await page.click('Cerrar esta sesión');
    expect(api.callsOf(identityApi.endSession).map(({ address }) => address)).toEqual([`/api/account/sessions/${phone.id}`]);
    expect(page.element.querySelector('[role=status]')?.textContent).toBe('Cerramos la sesión de Chrome en Android.');
    expect(rows()).toHaveLength(2);
    expect(document.activeElement?.id).toBe('sesiones');
  });

  it('ends all others at once, where there are several', async () => {
    api.answer(identityApi.endOtherSessions, { items: [here] });
    await open();
    await page.click('Cerrar las otras 2 sesiones');
    await page.click('Cerrar todas las demás');
    expect(rows()).toHaveLength(1);
    expect(page.text).toContain('Solo queda la de este dispositivo');
    expect(page.has('Cerrar las otras')).toBe(false);
  });

  it('shows the latest five first, and all when asked', async () => {
    api.answer(identityApi.listSessions, { items: [here, ...Array.from({ length: 8 }, () => aSession())] });
    await open();
    expect(rows()).toHaveLength(5);
    expect(page.has('Cerrar las otras 8 sesiones')).toBe(true);
    await page.click('Ver todas las sesiones');
    expect(rows()).toHaveLength(9);
    expect(page.has('Ver todas')).toBe(false);
  });

  it('says at the question what went wrong, and asks still', async () => {
    api.fail(identityApi.endSession, 'request.offline');
    await open();
    await page.click('Cerrar sesión');
    await page.click('Cerrar esta sesión');
    expect(page.element.querySelector('li [role=alert]')?.textContent).toContain('No hay conexión');
    expect(rows()).toHaveLength(3);
    api.answer(identityApi.endSession, { items: [here, tablet] });
    await page.click('Cerrar esta sesión');
    expect(rows()).toHaveLength(2);
  });

  it('says what happened when the list does not come, and tries again', async () => {
    api.fail(identityApi.listSessions, 'request.unavailable', { status: 503 });
    await open();
    expect(page.text).toContain('pausa breve');
    api.answer(identityApi.listSessions, { items: [here] });
    await page.click('Volver a intentar');
    expect(rows()).toHaveLength(1);
  });
});
