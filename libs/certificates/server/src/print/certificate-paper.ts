import PDFDocument from 'pdfkit';
import { dayInWords, hoursInWords, type Place, placeInWords } from '../wording';
import { type Fitted, fitLines, type Step } from './fit-lines';
import { qrOf } from './qr';
import { Sheet } from './sheet';
import { fontsOfPaper, type Weight, widthOf } from './typeface';

/** All that stands on a constancia. */
export interface CertificateFacts {
  readonly folio: string;
  readonly name: string;
  readonly courseTitle: string;
  readonly hours: number;
  /** Calendar day, `2026-11-23`. */
  readonly completedOn: string;
  readonly place: Place | null;
  readonly issuer: string;
  readonly issuedAt: Date;
  /** Absolute address of the public check. */
  readonly checkAddress: string;
}

const PETROLEO = '#0F5C63';
const BARRO = '#B4521E';
const INK = '#1E2426';
const SOFT_INK = '#525B5E';
const LINE = '#DDD5C8';
const FAINT = '#F6F0E7';

/** US Letter, landscape: the paper of Mexican offices. Points, from the upper left. */
const PAGE = { width: 792, height: 612 };
const LEFT = 66;
const RIGHT = PAGE.width - LEFT;
/** Baselines: of the body's first line, and the rule above the foot. */
const TOP = 170;
const FOOT = 478;
const QR_SIDE = 84;

/** pdfkit's types know the PDF/A subsets only. */
const PDF_UA = { subset: 'PDF/UA' } as object;

const NAME_STEPS: Step[] = [{ lines: 1, from: 44, to: 32 }, { lines: 2, from: 36, to: 20 }, { lines: 3, from: 20, to: 14 }];
const COURSE_STEPS: Step[] = [{ lines: 1, from: 23, to: 19 }, { lines: 2, from: 20, to: 15 }, { lines: 3, from: 15, to: 9 }];
const DETAIL_STEPS: Step[] = [{ lines: 1, from: 14, to: 13 }, { lines: 2, from: 13, to: 10 }, { lines: 3, from: 10, to: 8 }];
const ISSUER_STEPS: Step[] = [{ lines: 1, from: 13, to: 11 }, { lines: 2, from: 12, to: 9 }, { lines: 3, from: 10, to: 6 }];

/** The constancia as a tagged PDF. The same facts make the same bytes. */
export function printCertificate(facts: CertificateFacts): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    ...PDF_UA, size: 'LETTER', layout: 'landscape', margin: 0, font: '', pdfVersion: '1.7', tagged: true, lang: 'es-MX', displayTitle: true,
    info: { Title: `Constancia ${facts.folio}`, Author: facts.issuer, Subject: facts.courseTitle, Creator: 'Aula Abierta', Producer: 'Aula Abierta', CreationDate: facts.issuedAt, ModDate: facts.issuedAt },
  });
  const printed = bytesOf(pdf);
  // pdfkit takes parsed fonts too, its types do not say so.
  for (const [name, font] of fontsOfPaper()) pdf.registerFont(name, font as unknown as Uint8Array);
  const sheet = new Sheet(pdf);
  sheet.decorate(() => drawGround(pdf));
  setHead(sheet);
  setBody(sheet, facts);
  setFoot(sheet, facts);
  pdf.end();
  return printed;
}

function bytesOf(pdf: NodeJS.ReadableStream): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
  });
}

type Pdf = InstanceType<typeof PDFDocument>;

/** The house and its open door, in a square of 32. */
function drawMark(pdf: Pdf, x: number, y: number, side: number, house: string, door: string, stroke = 2.6): void {
  pdf.save().translate(x, y).scale(side / 32).lineWidth(stroke);
  pdf.path('M4 27V9.5L16 4l12 5.5V27').lineJoin('round').stroke(house);
  pdf.path('M11 27V15.5a5 5 0 0 1 10 0V27').lineCap('round').stroke(door);
  pdf.restore();
}

function drawGround(pdf: Pdf): void {
  // The house stands on the line.
  pdf.save().rect(0, 0, PAGE.width, FOOT).clip();
  drawMark(pdf, RIGHT - 362, FOOT - 338, 400, FAINT, FAINT, 1.9);
  pdf.restore();
  pdf.rect(0, 0, PAGE.width, 9).fill(PETROLEO);
  pdf.moveTo(LEFT, FOOT).lineTo(RIGHT, FOOT).lineWidth(0.8).stroke(LINE);
}

function setHead(sheet: Sheet): void {
  sheet.figure('Marca de Aula Abierta: una casa con la puerta abierta', { x: LEFT - 5, y: 48, width: 38, height: 38 }, () => drawMark(sheet.pdf, LEFT - 5, 48, 38, PETROLEO, BARRO));
  sheet.line('P', 'Aula Abierta', LEFT + 42, 76, { size: 19, weight: 'bold', colour: INK });
}

function setBody(sheet: Sheet, facts: CertificateFacts): void {
  sheet.line('H1', 'Constancia', LEFT, TOP, { size: 17, weight: 'bold', colour: BARRO });
  sheet.line('P', 'Se otorga a', LEFT, TOP + 32, { size: 14, colour: SOFT_INK });
  const name = fitted(facts.name, 'bold', NAME_STEPS);
  let y = sheet.lines('P', name, LEFT, TOP + 44 + name.size * 0.82, 1.12, { weight: 'bold', colour: PETROLEO });
  sheet.line('P', 'por acreditar el curso', LEFT, (y += 38), { size: 14, colour: SOFT_INK });
  const course = fitted(facts.courseTitle, 'bold', COURSE_STEPS);
  y = sheet.lines('P', course, LEFT, y + 10 + course.size * 0.85, 1.2, { weight: 'bold', colour: INK });
  sheet.lines('P', fitted(detailOf(facts), 'regular', DETAIL_STEPS), LEFT, y + 32, 1.45, { colour: INK });
}

function detailOf({ hours, completedOn, place }: CertificateFacts): string {
  const detail = [...(hours > 0 ? [`con duración de ${hoursInWords(hours)}`] : []), `el ${dayInWords(completedOn)}`].join(', ');
  return place ? `${detail}, desde el municipio de ${placeInWords(place)}.` : `${detail}.`;
}

function setFoot(sheet: Sheet, { folio, issuer, checkAddress }: CertificateFacts): void {
  const [first, second, third] = [LEFT, LEFT + 150, LEFT + 330];
  const pair = (x: number, label: string, words: Fitted, setting: { colour: string; link?: string }) => {
    sheet.line('P', label, x, FOOT + 30, { size: 10.5, colour: SOFT_INK });
    sheet.lines('P', words, x, FOOT + 48, 1.25, { weight: 'bold', ...setting });
  };
  pair(first, 'Folio', { lines: [folio], size: 13 }, { colour: INK });
  pair(second, 'Emite', fitted(issuer, 'bold', ISSUER_STEPS, third - second - 16), { colour: INK });
  pair(third, 'Comprueba su validez', addressLines(checkAddress, RIGHT - QR_SIDE - 22 - third), { colour: PETROLEO, link: checkAddress });
  setQr(sheet, checkAddress);
}

/** As people type it: without the scheme, and broken before `/v/` where it is long. */
function addressLines(address: string, maximum: number): Fitted {
  const typed = address.replace(/^https?:\/\//, '');
  const whole = maximum / widthOf(typed, 'bold');
  if (whole >= 10) return { lines: [typed], size: Math.min(13, Math.floor(whole * 10) / 10) };
  const lines = typed.split(/(?=\/v\/)/);
  const size = Math.min(...lines.map((line) => maximum / widthOf(line, 'bold')), 11);
  return { lines, size: Math.floor(size * 10) / 10 };
}

function setQr(sheet: Sheet, address: string): void {
  const { size, bars } = qrOf(address);
  const unit = QR_SIDE / size;
  const box = { x: RIGHT - QR_SIDE, y: FOOT + 20, width: QR_SIDE, height: QR_SIDE };
  sheet.figure(`Código QR con la dirección ${address}`, box, () => {
    for (const { column, row, length } of bars) sheet.pdf.rect(box.x + column * unit, box.y + row * unit, length * unit, unit);
    sheet.pdf.fill(INK);
  });
}

function fitted(text: string, weight: Weight, steps: readonly Step[], maximum = RIGHT - LEFT): Fitted {
  return fitLines({ text, widthOf: (part) => widthOf(part, weight), maximum, steps });
}
