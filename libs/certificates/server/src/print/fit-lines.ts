export interface Step {
  readonly lines: number;
  /** Font sizes in points, tried from large to small. */
  readonly from: number;
  readonly to: number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

interface Fitting {
  readonly text: string;
  /** Points at font size 1. A line is as wide as its words with their blanks. */
  readonly widthOf: (text: string) => number;
  readonly maximum: number;
  readonly steps: readonly Step[];
}

interface Word {
  readonly text: string;
  readonly width: number;
  /** With the blank behind it. */
  readonly advance: number;
}

/**
 * Sets a text in lines of even length, as large as fits: first the step of one line, then that of two.
 * What fits nowhere, such as one endless word, is set in the last step's lines and shrunk until it does.
 */
export function fitLines({ text, widthOf, maximum, steps }: Fitting): Fitted {
  const words = text.split(' ').map((word) => ({ text: word, width: widthOf(word), advance: widthOf(`${word} `) }));
  for (const { lines: count, from, to } of steps) {
    const lines = evenLines(words, count);
    const size = Math.min(from, maximum / widest(lines));
    if (size >= to) return fitted(size, lines);
  }
  const lines = evenLines(words, steps.at(-1)?.lines ?? 1);
  return fitted(maximum / widest(lines), lines);
}

type Line = readonly Word[];

/** Breaks into at most `count` lines so that the longest is as short as can be. */
function evenLines(words: Line, count: number): Line[] {
  if (count <= 1 || words.length <= 1) return [words];
  let best: Line[] = [words];
  let shortest = Infinity;
  for (let cut = 1; cut < words.length; cut++) {
    const first = words.slice(0, cut);
    if (widthOfLine(first) >= shortest) break;
    const lines = [first, ...evenLines(words.slice(cut), count - 1)];
    const length = widest(lines);
    if (length < shortest) [best, shortest] = [lines, length];
  }
  return best;
}

function widest(lines: readonly Line[]): number {
  return Math.max(...lines.map(widthOfLine));
}

function widthOfLine(line: Line): number {
  return line.slice(0, -1).reduce((sum, { advance }) => sum + advance, line.at(-1)?.width ?? 0);
}

/** Down to a tenth of a point: never wider than what was measured. */
function fitted(size: number, lines: readonly Line[]): Fitted {
  return { size: Math.floor(size * 10) / 10, lines: lines.map((line) => line.map(({ text }) => text).join(' ')) };
}
