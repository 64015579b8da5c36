import { identityApi } from '@aula/identity/contract';
import { FakeApi, OpenPage } from '@aula/platform/web/testing';
import { aNotice } from '../testing/a-notice';
import { PrivacyNoticePage } from './privacy-notice-page';

describe('privacy notice', () => {
  const open = (api: FakeApi) => OpenPage.at({ address: '/aviso-de-privacidad', component: PrivacyNoticePage, api });

  it('is read in full, section by section, with the day since which it holds and a way to write', async () => {
    const page = await open(new FakeApi().answer(identityApi.readPrivacyNotice, aNotice()));
    expect(page.element.querySelector('h1')?.textContent).toBe('Aviso de privacidad');
    expect([...page.element.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['Quién responde', 'Qué datos guardamos', 'Versiones de este aviso']);
    expect(page.text).toContain('En vigor desde el 27 de noviembre de 2026');
    expect(page.text).toContain('Escribe a aula@ndi.example.');
    expect(page.find('aula@ndi.example').getAttribute('href')).toBe('mailto:aula@ndi.example');
    expect(page.has('Leer el texto en español')).toBe(false);
  });

  it('says of a translation that it is one, and leads to the text that binds', async () => {
    const preface = 'This is a translation.';
    const api = new FakeApi().answer(identityApi.readPrivacyNotice, aNotice({ language: 'en', preface, title: 'Privacy notice' }));
    const page = await open(api);
    const inLanguage = (lang: string) => [...page.element.querySelectorAll(`[lang=${lang}]`)].map(({ textContent }) => textContent).join(' ');
    expect(inLanguage('en')).toContain(preface);
    api.answer(identityApi.readPrivacyNotice, aNotice());
    await page.click('Leer el texto en español');
    expect(inLanguage('es-MX')).toContain('Quién responde');
    expect(page.text).not.toContain(preface);
  });

  it('leads to earlier versions, each with what it changed', async () => {
    const page = await open(new FakeApi().answer(identityApi.readPrivacyNotice, aNotice()));
    expect(page.text).toMatch(/27 de noviembre de 2026 \(la que estás leyendo\) ?Hay una finalidad nueva, y es voluntaria\./);
    expect(page.find('Desde el 23 de noviembre de 2026').getAttribute('href')).toBe('/aviso-de-privacidad?version=2026-11-23');
  });

  it('says of an earlier version that it is one, and leads back', async () => {
    const page = await open(new FakeApi().answer(identityApi.readPrivacyNotice, aNotice({ version: '2026-11-23' })));
    expect(page.text).toContain('Esta es una versión anterior, del 23 de noviembre de 2026.');
    expect(page.text).not.toContain('En vigor desde');
    expect(page.find('Lee la que está en vigor').getAttribute('href')).toBe('/aviso-de-privacidad');
    expect(page.find('Desde el 27 de noviembre de 2026').getAttribute('href')).toBe('/aviso-de-privacidad');
  });

  it('is printed from the page', async () => {
    const print = jest.fn();
    window.print = print;
    const page = await open(new FakeApi().answer(identityApi.readPrivacyNotice, aNotice()));
    await page.click('Imprimir o guardar en PDF');
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('says what happened and tries again', async () => {
    const api = new FakeApi().fail(identityApi.readPrivacyNotice, 'request.unavailable', { status: 503 });
    const page = await open(api);
    expect(page.text).toContain('pausa breve');
    api.answer(identityApi.readPrivacyNotice, aNotice());
    await page.click('Volver a intentar');
    expect(page.text).toContain('Quién responde');
  });
});
