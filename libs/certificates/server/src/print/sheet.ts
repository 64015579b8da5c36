import type PDFDocument from 'pdfkit';
import type { Fitted } from './fit-lines';
import { type Run, runsOf, type Weight, widthOf, widthOfRun } from './typeface';

type Pdf = InstanceType<typeof PDFDocument>;

export interface Setting {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour: string;
  /** Makes the text a link. */
  readonly link?: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One page with its structure: what is drawn is either content with a place in the reading order, or decoration. */
export class Sheet {
  private readonly root: PDFKit.PDFStructureElement;

  constructor(readonly pdf: Pdf) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  /** Drawn for the eye alone. */
  decorate(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** A drawing that says something. */
  figure(alt: string, { x, y, width, height }: Box, draw: () => void): void {
    this.root.add(this.pdf.struct('Figure', { alt, bbox: [x, y, x + width, y + height] } as object, [draw]));
  }

  /** One line with its baseline at `y`; answers its width. */
  line(type: 'H1' | 'P', text: string, x: number, y: number, setting: Setting): number {
    this.block(type, [text], x, y, 0, setting);
    return widthOf(text, setting.weight ?? 'regular') * setting.size;
  }

  /** Fitted lines, the first one's baseline at `y`; answers the baseline of the last. */
  lines(type: 'H1' | 'P', { lines, size }: Fitted, x: number, y: number, leading: number, setting: Omit<Setting, 'size'>): number {
    const step = size * leading;
    this.block(type, lines, x, y, step, { ...setting, size });
    return y + step * (lines.length - 1);
  }

  private block(type: string, lines: readonly string[], x: number, y: number, step: number, setting: Setting): void {
    // The blank at a line's end keeps its last word apart from the next one's when the text is copied or read aloud.
    const set = () => lines.forEach((line, index) => this.set(index < lines.length - 1 ? `${line} ` : line, x, y + step * index, setting));
    const inner = setting.link ? this.pdf.struct('Link', {}, [set]) : set;
    this.root.add(this.pdf.struct(type, {}, [inner]));
  }

  private set(text: string, x: number, y: number, { size, weight = 'regular', colour, link }: Setting): void {
    let left = x;
    for (const run of runsOf(text, weight)) left += this.setRun(run, left, y, { size, colour, ...(link && { link }) });
  }

  private setRun(run: Run, x: number, y: number, { size, colour, link }: Setting): number {
    this.pdf.font(run.font, size).fillColor(colour).text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic', ...(link && { link }) });
    return widthOfRun(run) * size;
  }
}
