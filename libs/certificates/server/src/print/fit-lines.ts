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
  /** Points at font size 1. */
  readonly widthOf: (text: string) => number;
  readonly maximum: number;
  readonly steps: readonly Step[];
}

/**
 * Sets a text in lines of even length, as large as fits: first the step of one line, then that of two.
 * What fits nowhere, such as one endless word, is set in the last step's lines and shrunk until it does.
 */
export function fitLines({ text, widthOf, maximum, steps }: Fitting): Fitted {
  const words = text.split(' ');
  for (const { lines: count, from, to } of steps) {
    const lines = evenLines(words, count, widthOf);
    const size = Math.min(from, maximum / widest(lines, widthOf));
    if (size >= to) return { size: rounded(size), lines };
  }
  const lines = evenLines(words, steps.at(-1)?.lines ?? 1, widthOf);
  return { size: rounded(maximum / widest(lines, widthOf)), lines };
}

/** Breaks into at most `count` lines so that the longest is as short as can be. */
function evenLines(words: readonly string[], count: number, widthOf: (text: string) => number): string[] {
  const whole = words.join(' ');
  if (count <= 1 || words.length <= 1) return [whole];
  let best = [whole];
  let shortest = Infinity;
  for (let cut = 1; cut < words.length; cut++) {
    const first = words.slice(0, cut).join(' ');
    if (widthOf(first) >= shortest) break;
    const lines = [first, ...evenLines(words.slice(cut), count - 1, widthOf)];
    const length = widest(lines, widthOf);
    if (length < shortest) [best, shortest] = [lines, length];
  }
  return best;
}

function widest(lines: readonly string[], widthOf: (text: string) => number): number {
  return Math.max(...lines.map(widthOf));
}

/** Down to a tenth of a point: never wider than what was measured. */
function rounded(size: number): number {
  return Math.floor(size * 10) / 10;
}
