import { certificatesApi } from '@aula/certificates/contract';
import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { certificatesTexts } from '../certificates.texts';
import { aCertificate, pending } from '../testing/a-certificate';
import { CertificatesPage } from './certificates-page';

const CONFIRMED = { name: 'Xóchitl Ramírez', confirmedAt: '2026-11-22T18:00:00Z' };
const UNCONFIRMED = { name: 'Xóchitl Ramírez', confirmedAt: null };

describe('certificates page', () => {
  let api: FakeApi;
  const open = () => openSignedIn({ address: '/constancias', component: CertificatesPage, api, texts: certificatesTexts });
  const field = (page: OpenPage) => page.element.querySelector('input') as HTMLInputElement;
  const type = (page: OpenPage, text: string) => {
    field(page).value = text;
    field(page).dispatchEvent(new Event('input'));
  };

  beforeEach(() => {
    api = new FakeApi().answer(certificatesApi.readName, CONFIRMED).answer(certificatesApi.listOwn, { items: [aCertificate()], pending: [] });
  });

  it('lists a certificate with its paper and its public check', async () => {
    const page = await open();
    expect(page.text).toContain('Folio AA-7F3K-92QX');
    expect(page.text).toContain('6 horas · acreditado el 22 de noviembre de 2026');
    expect(page.text).toContain('Vigente');
    expect(page.find('Descargar PDF').getAttribute('href')).toBe('/api/certificates/AA-7F3K-92QX/pdf');
    expect(page.find('página pública').getAttribute('href')).toBe('/v/AA-7F3K-92QX');
    expect(page.element.querySelector('form')).toBeNull();
  });

  it('copies the address of the check', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => { copied.push(text); return Promise.resolve(); } } });
    const page = await open();
    await page.click('Copiar enlace');
    expect(copied).toEqual(['http://localhost/v/AA-7F3K-92QX']);
    expect(page.text).toContain('Enlace copiado.');
  });

  it('does not offer the paper of a revoked one', async () => {
    api.answer(certificatesApi.listOwn, { items: [aCertificate({ state: 'revocada' })], pending: [] });
    const page = await open();
    expect(page.text).toContain('fue revocada y ya no es válida');
    expect(page.text).not.toContain('Descargar PDF');
  });

  it('asks for the name, confirms it as typed and says that it is being printed', async () => {
    api.answer(certificatesApi.readName, UNCONFIRMED).answer(certificatesApi.listOwn, { items: [], pending: pending('name') }).answer(certificatesApi.confirmName, CONFIRMED);
    const page = await open();
    expect(page.text).toContain('¿Así debe aparecer tu nombre en la constancia?');
    expect(page.text).toContain('Acreditaste «Fundamentos de gobierno abierto».');
    expect(field(page).value).toBe('Xóchitl Ramírez');
    type(page, '  Xóchitl   Ramírez Batista ');
    api.answer(certificatesApi.listOwn, { items: [], pending: pending('printing') });
    await page.click('Sí, así debe aparecer');
    expect(api.callsOf(certificatesApi.confirmName)[0]?.body).toEqual({ name: 'Xóchitl Ramírez Batista' });
    expect(page.text).toContain('Estamos preparando tu constancia');
    expect(page.element.querySelector('form')).toBeNull();
  });

  it('keeps the typed name when it could not be saved', async () => {
    api.answer(certificatesApi.readName, UNCONFIRMED).answer(certificatesApi.listOwn, { items: [], pending: pending('name') }).fail(certificatesApi.confirmName, 'request.offline');
    const page = await open();
    type(page, 'Xóchitl R.');
    await page.click('Sí, así debe aparecer');
    expect(page.text).toContain('No hay conexión');
    expect(field(page).value).toBe('Xóchitl R.');
  });

  it('says at the field what is wrong with an empty name, and asks nothing of the API', async () => {
    api.answer(certificatesApi.readName, UNCONFIRMED).answer(certificatesApi.listOwn, { items: [], pending: pending('name') });
    const page = await open();
    type(page, ' ');
    await page.click('Sí, así debe aparecer');
    expect(page.text).toContain('Escribe tu nombre como debe aparecer');
    expect(document.activeElement).toBe(field(page));
    expect(api.callsOf(certificatesApi.confirmName)).toEqual([]);
  });

  it('says what to do while there are none', async () => {
    api.answer(certificatesApi.listOwn, { items: [], pending: [] });
    const page = await open();
    expect(page.text).toContain('Aún no tienes constancias');
  });

  it('says what happened and tries again', async () => {
    api.fail(certificatesApi.listOwn, 'request.unavailable', { status: 503 });
    const page = await open();
    api.answer(certificatesApi.listOwn, { items: [aCertificate()], pending: [] });
    await page.click('Volver a intentar');
    expect(page.text).toContain('AA-7F3K-92QX');
  });

  describe('while one is being printed', () => {
    beforeEach(() => { jest.useFakeTimers({ advanceTimers: true }); });
    afterEach(() => { jest.useRealTimers(); });

    const looks = () => api.callsOf(certificatesApi.listOwn).length;
    const after = async (page: OpenPage, milliseconds: number) => {
      await jest.advanceTimersByTimeAsync(milliseconds);
      await page.settle();
    };

    it('looks again every two seconds until it is there, says so, and stops', async () => {
      api.answer(certificatesApi.listOwn, { items: [], pending: pending('printing') });
      const page = await open();
      expect(page.text).toContain('te avisamos por correo');
      api.answer(certificatesApi.listOwn, { items: [aCertificate()], pending: [] });
      await after(page, 2_050);
      expect(page.text).toContain('Tu constancia está lista. Folio AA-7F3K-92QX.');
      const before = looks();
      await after(page, 2_050);
      expect(looks()).toBe(before);
    });

    it('does not look while nobody sees the page', async () => {
      api.answer(certificatesApi.listOwn, { items: [], pending: pending('printing') });
      const page = await open();
      const before = looks();
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      document.dispatchEvent(new Event('visibilitychange'));
      await after(page, 2_050);
      Object.defineProperty(document, 'hidden', { configurable: true, value: false });
      expect(looks()).toBe(before);
    });
  });
});
