import fc from 'fast-check';
import { type CheckedCertificate, certificatePage, mistypedPage, type Reader, unknownPage } from './check-page';

const XOCHITL: CheckedCertificate = {
  folio: 'AA-7F3K-92QX', state: 'vigente', name: 'Xóchitl Peñafiel Güereña', courseTitle: 'Fundamentos de gobierno abierto', hours: 6, completedOn: '2026-11-20',
  place: { municipality: 'Guazapares', state: 'Chihuahua' }, issuer: 'NDI México',
};

const SPANISH: Reader = { language: 'es', site: 'https://aula.example' };
const ENGLISH: Reader = { language: 'en', site: 'https://aula.example' };
const READERS = [SPANISH, ENGLISH];

const textOf = (page: string) => page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the public check', () => {
  it('says what the paper says', () => {
    const text = textOf(certificatePage(SPANISH, XOCHITL));
    expect(text).toContain('✓ Constancia vigente');
    expect(text).toContain('Xóchitl Peñafiel Güereña acreditó Fundamentos de gobierno abierto , 6 horas, el 20 de noviembre de 2026.');
    for (const fact of ['AA-7F3K-92QX', 'Guazapares, Chihuahua', 'NDI México']) expect(text).toContain(fact);
  });

  it('says no hours of a course shorter than half of one', () => {
    expect(textOf(certificatePage(SPANISH, { ...XOCHITL, hours: 0 }))).toContain('acreditó Fundamentos de gobierno abierto , el 20 de noviembre de 2026.');
  });

  it('says it in English too, and leaves the course its name', () => {
    const page = certificatePage(ENGLISH, XOCHITL);
    expect(textOf(page)).toContain('✓ Valid certificate');
    expect(textOf(page)).toContain('Xóchitl Peñafiel Güereña completed Fundamentos de gobierno abierto , 6 hours, on November 20, 2026.');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<b lang="es-MX">Fundamentos de gobierno abierto</b>');
    for (const other of [unknownPage(ENGLISH, 'AA-7F3K-92QX'), mistypedPage(ENGLISH, 'AA')]) expect(textOf(other)).toContain('We did not find a certificate with that folio');
  });

  it.each([[SPANISH, 'en', 'English', '/en/v/AA-7F3K-92QX'], [ENGLISH, 'es', 'Español', '/v/AA-7F3K-92QX']] as const)('leads to the same page in the other language: %j', (reader, other, name, address) => {
    for (const page of [certificatePage(reader, XOCHITL), unknownPage(reader, 'AA-7F3K-92QX')]) {
      expect(page).toContain(`<a href="${address}" hreflang="${other}" lang="${other}">${name}</a>`);
      expect(page).toContain('<link rel="alternate" hreflang="es" href="https://aula.example/v/AA-7F3K-92QX"><link rel="alternate" hreflang="en" href="https://aula.example/en/v/AA-7F3K-92QX">');
    }
  });

  it('leaves out a municipality that nobody gave', () => {
    expect(textOf(certificatePage(SPANISH, { ...XOCHITL, place: null }))).not.toContain('Municipio');
  });

  it.each([['corregida', 'Constancia corregida'], ['revocada', 'Constancia revocada']] as const)('never looks valid when it is %s', (state, words) => {
    const page = certificatePage(SPANISH, { ...XOCHITL, state });
    expect(textOf(page)).toContain(words);
    expect(textOf(page)).not.toContain('vigente');
    for (const reader of READERS) expect(certificatePage(reader, { ...XOCHITL, state })).not.toMatch(/state vigente|Valid certificate/);
  });

  it('is never indexed, needs nothing else and stays far below 30 kB', () => {
    for (const page of READERS.flatMap((reader) => [certificatePage(reader, XOCHITL), unknownPage(reader, 'AA-7F3K-92QX'), mistypedPage(reader, 'x'.repeat(200))])) {
      expect(page).toContain('<meta name="robots" content="noindex">');
      const withoutOtherLanguage = page.replace(/<link rel="alternate" hreflang="\w+" href="[^"]*">/g, '').replace(/<a href="[^"]*" hreflang="\w+" lang="\w+">/, '');
      expect(withoutOtherLanguage).not.toMatch(/<script|<link|<img|src=|href=|style="/);
      expect(Buffer.byteLength(page)).toBeLessThan(6_000);
    }
  });

  it('escapes whatever a person wrote', () => {
    const tags = (page: string) => page.match(/<[^>]*>/g)?.length ?? 0;
    const usual = tags(certificatePage(SPANISH, XOCHITL));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<script>alert(1)</script>', '"><svg onload=alert(1)>', "' onmouseover='x", '</style>', '&lt;b&gt;', '$&', '$`')), (text) => {
        const page = certificatePage(SPANISH, { ...XOCHITL, name: text, courseTitle: text, issuer: text, place: { municipality: text, state: text } });
        expect(tags(page)).toBe(usual);
        expect(tags(mistypedPage(SPANISH, text))).toBe(tags(mistypedPage(SPANISH, 'x')));
      }),
    );
    expect(certificatePage(SPANISH, { ...XOCHITL, name: '<b>&"\'' })).toContain('<h1>&lt;b&gt;&amp;&quot;&#39;</h1>');
  });
});
