import { platformApi } from '@aula/platform/contract';
import { FakeApi, OpenPage } from '@aula/platform/web/testing';
import { DemoMailboxPage } from './demo-mailbox-page';

describe('demo mailbox', () => {
  const mail = { id: '0190b7a0-0000-7000-8000-0000000000b1', to: 'xochitl@example.mx', subject: 'Tu constancia está lista', text: 'Compruébala aquí: https://aula.example/v/AA-7F3K-92QX.', queuedAt: '2026-11-23T15:00:00Z' };
  const open = (api: FakeApi) => OpenPage.at({ address: '/demo/correo', component: DemoMailboxPage, api });

  it('shows each mail with its links, the newest open', async () => {
    const page = await open(new FakeApi().answer(platformApi.demoMailbox, { mails: [mail, { ...mail, id: '0190b7a0-0000-7000-8000-0000000000b2' }] }));
    expect(page.element.querySelector('h2')?.textContent).toBe('lunes 23 de noviembre');
    expect(page.text).toContain('Para xochitl@example.mx');
    expect(page.find('aula.example').getAttribute('href')).toBe('https://aula.example/v/AA-7F3K-92QX');
    expect([...page.element.querySelectorAll('details')].map(({ open: isOpen }) => isOpen)).toEqual([true, false]);
  });

  it('says what to do while there are none, and looks again', async () => {
    const api = new FakeApi().answer(platformApi.demoMailbox, { mails: [] });
    const page = await open(api);
    expect(page.text).toContain('Aún no hay mensajes');
    api.answer(platformApi.demoMailbox, { mails: [mail] });
    await page.click('Buscar mensajes nuevos');
    expect(page.text).toContain('Tu constancia está lista');
  });

  it('says what happened and tries again', async () => {
    const api = new FakeApi().fail(platformApi.demoMailbox, 'request.unexpected', { status: 500 });
    const page = await open(api);
    api.answer(platformApi.demoMailbox, { mails: [mail] });
    await page.click('Volver a intentar');
    expect(page.text).toContain('Tu constancia está lista');
  });
});
