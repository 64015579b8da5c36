import { FakeApi, OpenPage } from '@aula/platform/web/testing';
import { SessionEndedPage } from './session-ended-page';

describe('the page after a shared session', () => {
  const open = (address: string) => OpenPage.at({ address, path: 'sesion-terminada', component: SessionEndedPage, api: new FakeApi() });
  afterEach(() => { Reflect.deleteProperty(window, 'isSecureContext'); });

  it.each([
    ['/sesion-terminada?por=inactividad', 'Pasaron 30 minutos sin que nadie usara esta página'],
    ['/sesion-terminada?por=salida', 'Saliste de tu cuenta'],
    ['/sesion-terminada?por=cerrada', 'Se cerró desde otra pestaña'],
    ['/sesion-terminada', 'Se cerró desde otra pestaña'],
  ])('at %s says what happened, and the way back in', async (address, sentence) => {
    const page = await open(address);
    expect(page.text).toContain(sentence);
    expect(page.find('Entrar otra vez').getAttribute('href')).toBe('/entrar');
  });

  it('says where unsent answers are, and where they could not be kept', async () => {
    expect((await open('/sesion-terminada')).text).toContain('lo que no alcanzó a enviarse se perdió');
  });

  it('on a safe connection says that they are sealed here', async () => {
    Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
    expect((await open('/sesion-terminada')).text).toContain('guardado y sellado en este dispositivo: solo tu cuenta lo abre');
  });
});
