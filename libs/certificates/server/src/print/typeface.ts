import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { unpackWoff } from './unpack-woff';

export type Weight = 'regular' | 'bold';

/** A piece of text and the font that has all its letters. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

/** The subsets the family comes in: what Spanish needs, then the rest of Europe. */
const SUBSETS = ['latin', 'latin-ext'] as const;
const NUMBERS = { regular: 400, bold: 700 } as const satisfies Record<Weight, number>;

/** Apostrophes of names in indigenous languages, which the family lacks, look like the one it has. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { 'ʼ': '’', 'ʻ': '‘', 'ꞌ': '’', 'Ꞌ': '’', 'ʹ': '’' };

const fonts = new Map<string, Font>();

/** Parsed once and kept for the process: that is two thirds of the time of a document. */
export function fontsOfPaper(): ReadonlyMap<string, Font> {
  if (fonts.size === 0) for (const subset of SUBSETS) for (const weight of ['regular', 'bold'] as const) fonts.set(`${subset}-${weight}`, load(subset, weight));
  return fonts;
}

function load(subset: string, weight: Weight): Font {
  // .woff, since .woff2 breaks in fontkit's subsetter.
  const font = create(unpackWoff(readFileSync(require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${NUMBERS[weight]}-normal.woff`))));
  // fontkit keeps each glyph with the characters it was first asked for, and the parts of an accented letter are asked for without any:
  // the next document's text could not be copied or read aloud. So every glyph learns its character first.
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  return font;
}

/** Splits a text by the fonts that can set it. What none can is set without the accent that is missing. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const { segment } of new Intl.Segmenter('es').segment(text.normalize('NFC'))) {
    const piece = settable(segment, weight);
    const last = runs.at(-1);
    if (last?.font === piece.font) runs[runs.length - 1] = { font: last.font, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}

/** Width in points at size 1. */
export function widthOf(text: string, weight: Weight): number {
  return runsOf(text, weight).reduce((width, run) => width + widthOfRun(run), 0);
}

export function widthOfRun({ font, text }: Run): number {
  const face = fontsOfPaper().get(font);
  if (!face) throw new Error(`no font ${font}`);
  // Word by word, as pdfkit sets it.
  return text.split(/(?<= )/).reduce((width, word) => width + face.layout(word).advanceWidth, 0) / face.unitsPerEm;
}

function settable(grapheme: string, weight: Weight): Run {
  const written = [...grapheme].map((sign) => LOOK_ALIKE[sign] ?? sign).join('');
  const forms = [written, written.normalize('NFD'), written.normalize('NFD').replace(/\p{M}/gu, '')];
  for (const form of forms) {
    const subset = SUBSETS.find((name) => isCovered(form, fontsOfPaper().get(`${name}-${weight}`)));
    if (subset) return { font: `${subset}-${weight}`, text: form };
  }
  return { font: `latin-${weight}`, text: forms.at(-1) ?? '' };
}

function isCovered(text: string, font: Font | undefined): boolean {
  return [...text].every((sign) => font?.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
}
