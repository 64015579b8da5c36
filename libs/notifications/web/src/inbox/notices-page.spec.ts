import { TestBed } from '@angular/core/testing';
import { openSignedIn } from '@aula/identity/web/testing';
import { notificationsApi } from '@aula/notifications/contract';
import { ConnectionStore } from '@aula/platform/web';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { notificationsTexts } from '../notifications.texts';
import { aNotice, someNotices } from '../testing/a-notice';
import { UnreadStore } from '../unread/unread-store';
import { NoticesPage } from './notices-page';

describe('the inbox', () => {
  let api: FakeApi;
  let page: OpenPage;
  const open = async () => { page = await openSignedIn({ address: '/avisos', component: NoticesPage, api, texts: notificationsTexts }); };
  const subjects = () => [...page.element.querySelectorAll('aula-notice h2')].map((heading) => heading.textContent);
  const unreadChips = () => page.element.querySelectorAll('aula-notice aula-status-chip').length;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'clearTimeout', 'queueMicrotask', 'performance'], now: new Date('2026-11-27T15:10:00Z') });
    api = new FakeApi().answer(notificationsApi.readPreferences, { reminder: true }).answer(notificationsApi.countUnread, { unread: 1 });
  });
  afterEach(() => { jest.useRealTimers(); });

  it('shows what was told, newest first, with the hour of the place, and marks what is unread with a word', async () => {
    api.answer(notificationsApi.listOwn, { items: [aNotice(), aNotice({ id: '0190b7a0-0000-7000-8000-0000000000a2', subject: 'Sigue con tu curso', readAt: '2026-11-19T15:00:00Z' })], hasMore: false });
    await open();
    expect(subjects()).toEqual(['Tu constancia está lista', 'Sigue con tu curso']);
    expect(page.text).toContain('viernes 20 de noviembre, 9:00 h');
    expect(unreadChips()).toBe(1);
    expect(page.text).toContain('Sin leer');
    expect(page.find('Tu constancia está lista').getAttribute('href')).toBe('/constancias');
  });

  it('says the language of a notice that was written in another one', async () => {
    api.answer(notificationsApi.listOwn, { items: [aNotice({ language: 'en', subject: 'Your certificate is ready' })], hasMore: false });
    await open();
    expect(page.element.querySelector('aula-notice h2')?.getAttribute('lang')).toBe('en');
  });

  it('opens the page a notice is about, and marks it as read', async () => {
    api.answer(notificationsApi.listOwn, { items: [aNotice({ path: '/cursos/ga-101/lecciones/1.3' })], hasMore: false }).answer(notificationsApi.markRead, { unread: 0 });
    await open();
    await page.click('Tu constancia está lista');
    expect(page.address).toBe('/cursos/ga-101/lecciones/1.3');
    expect(api.callsOf(notificationsApi.markRead).map(({ address }) => address)).toEqual([`/api/notices/${aNotice().id}/read`]);
  });

  it('marks one as read without leaving, and tells the bell', async () => {
    api.answer(notificationsApi.listOwn, { items: someNotices(2), hasMore: false }).answer(notificationsApi.markRead, { unread: 1 });
    await open();
    await page.click('Marcar como leído: Aviso 1');
    expect(unreadChips()).toBe(1);
    expect(TestBed.inject(UnreadStore).unread()).toBe(1);
  });

  it('marks all as read up to the newest one shown, says so, and asks no more', async () => {
    api.answer(notificationsApi.listOwn, { items: someNotices(3), hasMore: false }).answer(notificationsApi.markAllRead, { unread: 0 });
    await open();
    await page.click('Marcar todos como leídos');
    expect(api.callsOf(notificationsApi.markAllRead).map(({ body }) => body)).toEqual([{ newest: someNotices(1)[0]?.id }]);
    expect([unreadChips(), page.has('Marcar todos como leídos')]).toEqual([0, false]);
    expect(page.element.querySelector('[role=status]')?.textContent).toBe('Todos tus avisos están leídos.');
  });

  it('where the server does not hear of it, it stays unread and says why', async () => {
    api.answer(notificationsApi.listOwn, { items: someNotices(2), hasMore: false }).fail(notificationsApi.markRead, 'request.offline');
    await open();
    await page.click('Marcar como leído: Aviso 2');
    expect(unreadChips()).toBe(2);
    expect(page.text).toContain('No hay conexión');
  });

  it('opens older ones page by page, and goes on there with the keyboard', async () => {
    api.answer(notificationsApi.listOwn, ({ address }) => (address.includes('before') ? { items: someNotices(5, 21), hasMore: false } : { items: someNotices(20), hasMore: true }));
    await open();
    document.body.append(page.element);
    await page.click('Ver más');
    expect(subjects()).toHaveLength(25);
    expect(api.callsOf(notificationsApi.listOwn)[1]?.address).toBe(`/api/notices?before=${someNotices(1, 20)[0]?.id}`);
    expect(document.activeElement?.textContent).toBe('Aviso 21');
    expect(page.has('Ver más')).toBe(false);
    page.element.remove();
  });

  it('keeps what is open when older ones do not come', async () => {
    api.answer(notificationsApi.listOwn, { items: someNotices(20), hasMore: true });
    await open();
    api.fail(notificationsApi.listOwn, 'request.unavailable', { status: 503 });
    await page.click('Ver más');
    expect(subjects()).toHaveLength(20);
    expect(page.text).toContain('Aula Abierta está en una pausa breve');
    expect(page.has('Ver más')).toBe(true);
  });

  it('says what will come here while there is nothing', async () => {
    api.answer(notificationsApi.listOwn, { items: [], hasMore: false });
    await open();
    expect(page.text).toContain('Aún no tienes avisos');
    expect(page.find('Ir al inicio').getAttribute('href')).toBe('/inicio');
  });

  it('says what happened when the list does not come, and offers to try again', async () => {
    api.fail(notificationsApi.listOwn, 'request.unexpected', { status: 500 });
    await open();
    expect(page.text).toContain('Algo falló de nuestro lado');
    api.answer(notificationsApi.listOwn, { items: someNotices(1), hasMore: false });
    await page.click('Volver a intentar');
    expect(subjects()).toEqual(['Aviso 1']);
  });

  it('without a line says so, and fills itself when it is back', async () => {
    api.fail(notificationsApi.listOwn, 'request.offline');
    await open();
    TestBed.inject(ConnectionStore).lost();
    expect(page.text).toContain('No hay conexión con Aula Abierta');
    api.answer(notificationsApi.listOwn, { items: someNotices(1), hasMore: false });
    TestBed.inject(ConnectionStore).found();
    await page.settle();
    expect(subjects()).toEqual(['Aviso 1']);
  });
});
