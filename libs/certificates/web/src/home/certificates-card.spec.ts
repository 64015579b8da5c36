import { certificatesApi } from '@aula/certificates/contract';
import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi } from '@aula/platform/web/testing';
import { certificatesTexts } from '../certificates.texts';
import { aCertificate, pending } from '../testing/a-certificate';
import { CertificatesCard } from './certificates-card';

describe('certificates on the home page', () => {
  let api: FakeApi;
  const open = () => openSignedIn({ address: '/inicio', component: CertificatesCard, api, texts: certificatesTexts });

  beforeEach(() => {
    api = new FakeApi().answer(certificatesApi.readName, { name: 'Xóchitl Ramírez', confirmedAt: null });
  });

  it('lists them', async () => {
    api.answer(certificatesApi.listOwn, { items: [aCertificate()], pending: [] });
    const page = await open();
    expect(page.text).toContain('Folio AA-7F3K-92QX · 6 horas');
    expect(page.find('Fundamentos').getAttribute('href')).toBe('/v/AA-7F3K-92QX');
  });

  it('asks for the name while one waits for it', async () => {
    api.answer(certificatesApi.listOwn, { items: [], pending: pending('name') });
    const page = await open();
    expect(page.text).toContain('¿Así debe aparecer tu nombre en la constancia?');
  });

  it('says how the first one comes, without asking for anything', async () => {
    api.answer(certificatesApi.listOwn, { items: [], pending: [] });
    const page = await open();
    expect(page.text).toContain('Aún no tienes constancias');
    expect(page.element.querySelector('form')).toBeNull();
  });
});
