import fc from 'fast-check';
import { type CheckedCertificate, certificatePage, mistypedPage, unknownPage } from './check-page';

const XOCHITL: CheckedCertificate = {
  folio: 'AA-7F3K-92QX', state: 'vigente', name: 'Xóchitl Peñafiel Güereña', courseTitle: 'Fundamentos de gobierno abierto', hours: 6, completedOn: '2026-11-20',
  place: { municipality: 'Guazapares', state: 'Chihuahua' }, issuer: 'NDI México',
};

const textOf = (page: string) => page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the public check', () => {
  it('says what the paper says', () => {
    const text = textOf(certificatePage(XOCHITL));
    expect(text).toContain('✓ Constancia vigente');
    expect(text).toContain('Xóchitl Peñafiel Güereña acreditó Fundamentos de gobierno abierto , 6 horas, el 20 de noviembre de 2026.');
    for (const fact of ['AA-7F3K-92QX', 'Guazapares, Chihuahua', 'NDI México']) expect(text).toContain(fact);
  });

  it('says no hours of a course shorter than half of one', () => {
    expect(textOf(certificatePage({ ...XOCHITL, hours: 0 }))).toContain('acreditó Fundamentos de gobierno abierto , el 20 de noviembre de 2026.');
  });

  it('leaves out a municipality that nobody gave', () => {
    expect(textOf(certificatePage({ ...XOCHITL, place: null }))).not.toContain('Municipio');
  });

  it.each([['corregida', 'Constancia corregida'], ['revocada', 'Constancia revocada']] as const)('never looks valid when it is %s', (state, words) => {
    const page = certificatePage({ ...XOCHITL, state });
    expect(textOf(page)).toContain(words);
    expect(textOf(page)).not.toContain('vigente');
    expect(page).not.toContain('state vigente');
  });

  it('is never indexed, needs nothing else and stays far below 30 kB', () => {
    for (const page of [certificatePage(XOCHITL), unknownPage('AA-7F3K-92QX'), mistypedPage('x'.repeat(200))]) {
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).not.toMatch(/<script|<link|<img|src=|href=|style="/);
      expect(Buffer.byteLength(page)).toBeLessThan(6_000);
    }
  });

  it('escapes whatever a person wrote', () => {
    const tags = (page: string) => page.match(/<[^>]*>/g)?.length ?? 0;
    const usual = tags(certificatePage(XOCHITL));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<script>alert(1)</script>', '"><svg onload=alert(1)>', "' onmouseover='x", '</style>', '&lt;b&gt;', '$&', '$`')), (text) => {
        const page = certificatePage({ ...XOCHITL, name: text, courseTitle: text, issuer: text, place: { municipality: text, state: text } });
        expect(tags(page)).toBe(usual);
        expect(tags(mistypedPage(text))).toBe(tags(mistypedPage('x')));
      }),
    );
    expect(certificatePage({ ...XOCHITL, name: '<b>&"\'' })).toContain('<h1>&lt;b&gt;&amp;&quot;&#39;</h1>');
  });
});
