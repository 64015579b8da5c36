import { openSignedIn } from '@aula/identity/web/testing';
import { notificationsApi } from '@aula/notifications/contract';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { MailCard } from './mail-card';

describe('notices by mail', () => {
  let api: FakeApi;
  let page: OpenPage;
  const box = () => page.element.querySelector('input');
  const toggle = async () => {
    box()?.click();
    await page.settle();
  };

  beforeEach(async () => {
    api = new FakeApi().answer(notificationsApi.readPreferences, { reminder: true }).answer(notificationsApi.countUnread, { unread: 0 });
    page = await openSignedIn({ address: '/cuenta', component: MailCard, api });
  });

  it('stand as the person said, with what they are told beside', () => {
    expect(box()?.checked).toBe(true);
    expect(box()?.getAttribute('role')).toBe('switch');
    expect(page.text).toContain('Las constancias y lo demás que es importante siempre te llegan.');
  });

  it('are saved as soon as they are switched, and say so', async () => {
    api.answer(notificationsApi.changePreferences, ({ body }) => body as { reminder: boolean });
    await toggle();
    expect(api.callsOf(notificationsApi.changePreferences).map(({ body }) => body)).toEqual([{ reminder: false }]);
    expect(page.text).toContain('Guardado: ya no recibirás recordatorios por correo.');
    await toggle();
    expect(page.text).toContain('Guardado: recibirás recordatorios por correo.');
    expect(box()?.checked).toBe(true);
  });

  it('stand as the server knows them where it could not be saved', async () => {
    api.fail(notificationsApi.changePreferences, 'request.offline');
    await toggle();
    expect(box()?.checked).toBe(true);
    expect(page.text).toContain('No hay conexión con Aula Abierta');
    api.answer(notificationsApi.changePreferences, { reminder: false });
    await toggle();
    expect([box()?.checked, page.text.includes('No hay conexión')]).toEqual([false, false]);
  });

  it('switched to and fro quickly, end as they were switched last', async () => {
    const sent: boolean[] = [];
    let first = (): void => undefined;
    api.answer(notificationsApi.changePreferences, async ({ body }) => {
      const { reminder } = body as { reminder: boolean };
      sent.push(reminder);
      if (sent.length === 1) await new Promise<void>((resolve) => { first = resolve; });
      return { reminder };
    });
    await toggle();
    await toggle();
    expect(sent).toEqual([false]);
    first();
    await page.settle();
    expect(sent).toEqual([false, true]);
    expect(box()?.checked).toBe(true);
  });
});
