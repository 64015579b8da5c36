import jsQR from 'jsqr';
import { type CertificateFacts, printCertificate } from './certificate-paper';
import { qrOf } from './qr';
import { fontsOfPaper, runsOf } from './typeface';

const XOCHITL: CertificateFacts = {
  folio: 'AA-7F3K-92QX', name: 'Xóchitl Peñafiel Güereña', courseTitle: 'Fundamentos de gobierno abierto', hours: 6, completedOn: '2026-11-20',
  place: { municipality: 'Guazapares', state: 'Chihuahua' }, issuer: 'NDI México', issuedAt: new Date('2026-11-23T15:00:00Z'), checkAddress: 'https://aula.test/v/AA-7F3K-92QX',
};
const FRANCISCO = { ...XOCHITL, name: 'Francisco Javier Alejandro Fernández de Córdova y Villaseñor' };
const LONGEST: CertificateFacts = {
  ...XOCHITL, name: 'María de los Ángeles Guadalupe '.repeat(5).trim(), courseTitle: 'Elaboración participativa de planes de acción municipales '.repeat(4).trim(),
  place: { municipality: 'Heroica Villa Tezoatlán de Segura y Luna, Cuna de la Independencia de Oaxaca', state: 'Oaxaca' },
  issuer: 'Secretaría de Anticorrupción y Ética Pública del Estado de Chihuahua', checkAddress: 'https://aula-abierta.capacitacion.gobiernoabierto.puebla.gob.mx/v/AA-7F3K-92QX',
};

/** How another program reads the paper. */
async function read(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const read = {
    pages: document.numPages,
    size: page.view,
    text: items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' '),
    marks: await document.getMarkInfo(),
    info: (await document.getMetadata()).info as Record<string, unknown>,
    structure: JSON.stringify(await page.getStructTree()),
    links: ((await page.getAnnotations()) as { url?: string }[]).map(({ url }) => url),
  };
  await document.destroy();
  return read;
}

describe('the constancia on paper', () => {
  it('is one page of Letter, landscape, that says everything', async () => {
    const { pages, size, text } = await read(await printCertificate(XOCHITL));
    expect({ pages, size }).toEqual({ pages: 1, size: [0, 0, 792, 612] });
    for (const words of [
      'Constancia', XOCHITL.name, XOCHITL.courseTitle, 'con duración de 6 horas, el 20 de noviembre de 2026, desde el municipio de Guazapares, Chihuahua.', 'AA-7F3K-92QX', 'NDI México',
      'aula.test/v/AA-7F3K-92QX',
    ]) expect(text).toContain(words);
    expect(text.toLowerCase()).not.toContain('certificado');
  });

  it('says no hours of a course shorter than half of one', async () => {
    const { text } = await read(await printCertificate({ ...XOCHITL, hours: 0 }));
    expect(text).toContain('el 20 de noviembre de 2026, desde');
    expect(text).not.toContain('duración');
  });

  it('is tagged, in Spanish of Mexico, titled, and its drawings are told', async () => {
    const bytes = await printCertificate(XOCHITL);
    const { marks, info, structure } = await read(bytes);
    expect(marks).toMatchObject({ Marked: true });
    expect(info).toMatchObject({ Title: 'Constancia AA-7F3K-92QX', Language: 'es-MX', Author: 'NDI México' });
    expect(structure).toContain('"role":"H1"');
    expect(structure).toContain('Marca de Aula Abierta');
    expect(structure).toContain('Código QR con la dirección https://aula.test/v/AA-7F3K-92QX');
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('/DisplayDocTitle true');
  });

  it('links to the public check, and carries its fonts', async () => {
    const bytes = await printCertificate(XOCHITL);
    expect((await read(bytes)).links).toEqual([XOCHITL.checkAddress]);
    const source = Buffer.from(bytes).toString('latin1');
    expect(source.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(source).not.toContain('Helvetica');
  });

  it('has the same bytes for the same facts, whatever was printed before', async () => {
    const first = await printCertificate(XOCHITL);
    await printCertificate(LONGEST);
    expect(Buffer.compare(await printCertificate(XOCHITL), first)).toBe(0);
    expect(Buffer.compare(await printCertificate({ ...XOCHITL, issuedAt: new Date('2026-11-23T15:00:01Z') }), first)).not.toBe(0);
  });

  it('can be copied and read aloud, also after a name that shared the parts of its letters', async () => {
    // In a fresh process, where no text has told the fonts yet which letter a Y is.
    await jest.isolateModulesAsync(async () => {
      const fresh = await import('./certificate-paper');
      await fresh.printCertificate({ ...XOCHITL, name: 'Ýr' });
      expect((await read(await fresh.printCertificate({ ...XOCHITL, name: 'Yolanda Yocupicio' }))).text).toContain('Yolanda Yocupicio');
    });
  });

  it('sets a long name in two lines that read as one', async () => {
    expect((await read(await printCertificate(FRANCISCO))).text).toContain(FRANCISCO.name);
  });

  it('holds the longest that may be, without a second page', async () => {
    const bytes = await printCertificate(LONGEST);
    const { pages, text } = await read(bytes);
    expect(pages).toBe(1);
    for (const words of [LONGEST.name, LONGEST.courseTitle, LONGEST.issuer, 'Cuna de la Independencia de Oaxaca, Oaxaca.']) expect(text).toContain(words);
    expect(bytes.length).toBeLessThan(40_000);
  });

  it('sets letters beyond Spanish, and leaves out only what the typeface lacks', async () => {
    const { text } = await read(await printCertificate({ ...XOCHITL, name: 'Željko Łukasz Mooʼ' }));
    expect(text.replaceAll(' ', '')).toContain('ŽeljkoŁukaszMoo’');
    expect(runsOf('u̱', 'bold')).toEqual([{ font: 'latin-bold', text: 'u' }]);
    expect([...fontsOfPaper().keys()]).toHaveLength(4);
  });
});

describe('the QR code', () => {
  it('leads to the public check', () => {
    expect(scan(XOCHITL.checkAddress)).toBe(XOCHITL.checkAddress);
    expect(scan(LONGEST.checkAddress)).toBe(LONGEST.checkAddress);
  });
});

/** Draws the bars as a telephone would see them, and reads them. */
function scan(address: string): string | undefined {
  const { size, bars } = qrOf(address);
  const [scale, quiet] = [4, 4];
  const side = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const { column, row, length } of bars) {
    for (let y = (row + quiet) * scale; y < (row + quiet + 1) * scale; y++) {
      const start = (y * side + (column + quiet) * scale) * 4;
      for (let at = start; at < start + length * scale * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
}
