import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { type CertificateFacts, printCertificate } from './certificate-paper';

const facts: CertificateFacts = {
  folio: 'AA-7F3K-92QX',
  name: 'Francisco Javier Alejandro Fernández de Córdova y Villaseñor',
  courseTitle: 'Fundamentos de gobierno abierto',
  hours: 1,
  completedOn: '2026-11-23',
  place: { municipality: 'Dolores Hidalgo Cuna de la Independencia Nacional', state: 'Guanajuato' },
  issuer: 'NDI México',
  issuedAt: new Date('2026-11-23T15:00:00Z'),
  checkAddress: 'https://aula.example/v/AA-7F3K-92QX',
};

describe('the paper, as other programs read it', () => {
  let folder: string;
  let file: string;
  const run = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: 'utf8' });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aula-paper-'));
    file = join(folder, 'constancia.pdf');
    writeFileSync(file, await printCertificate(facts));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('qpdf finds nothing wrong', () => expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found'));

  test('is one tagged page with a title', () => {
    const info = run('pdfinfo', file);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Pages:\s+1\n/);
    expect(info).toMatch(/Title:\s+\S/);
  });

  test('brings every font along', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    // Columns: name, type, encoding, emb, sub, uni, object.
    expect(fonts.filter((line) => !/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.test(line))).toEqual([]);
  });

  test('its text can be copied and read aloud', () => {
    const text = run('pdftotext', '-raw', file, '-').replace(/\s+/g, ' ');
    for (const words of [facts.name, facts.courseTitle, facts.folio, '23 de noviembre de 2026', 'Guanajuato']) expect(text).toContain(words);
  });

  test('a camera reads the address in its QR', () => {
    run('pdftoppm', '-r', '150', '-singlefile', file, join(folder, 'page'));
    const { data, width, height } = readPicture(readFileSync(join(folder, 'page.ppm')));
    expect(jsQR(data, width, height)?.data).toBe(facts.checkAddress);
  });
});

/** A portable pixmap (`P6 width height 255`, then red, green and blue) as the four bytes per dot that jsQR wants. */
function readPicture(file: Buffer): { data: Uint8ClampedArray; width: number; height: number } {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('not a pixmap');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const dots = file.subarray(header[0].length);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let dot = 0; dot < width * height; dot++) data.set(dots.subarray(dot * 3, dot * 3 + 3), dot * 4);
  return { data, width, height };
}
