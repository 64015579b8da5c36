/** May they? See `who-may.ts`. */
export type Cell = 'yes' | 'own' | 'reach' | 'into' | '–';

export interface WhoMayLine {
  readonly operation: string;
  /** By kind of person. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** The status for what is not theirs, or `nothing`. */
  readonly beyond: number | 'nothing';
}

export interface WhoMayTable {
  /** `anonymous` first. */
  readonly kinds: readonly string[];
  readonly lines: ReadonlyMap<string, WhoMayLine>;
}

const CELLS: readonly string[] = ['yes', 'own', 'reach', 'into', '–'] satisfies Cell[];

/** Reads the page, and fails on what it cannot read: a typing error must not become a permission. */
export function readWhoMay(page: string): WhoMayTable {
  const [heading = '', ...rows] = page.trim().split('\n');
  const columns = heading.split(/\s+/);
  const kinds = columns.slice(1, columns.indexOf('beyond'));
  const lines = rows.map((row) => readLine(row, kinds));
  const table = new Map(lines.map((line) => [line.operation, line]));
  if (table.size !== lines.length) throw new Error('an operation has two lines');
  return { kinds, lines: table };
}

function readLine(row: string, kinds: readonly string[]): WhoMayLine {
  const words = row.split(/\s+/);
  const [operation = ''] = words;
  const beyond = words[kinds.length + 1] ?? '';
  const cells = Object.fromEntries(kinds.map((kind, index) => [kind, cellOf(operation, words[index + 1])]));
  if (beyond !== 'nothing' && !/^4\d\d$/.test(beyond)) throw new Error(`${operation}: beyond is a status or nothing, and not ${beyond}`);
  return { operation, cells, beyond: beyond === 'nothing' ? beyond : Number(beyond) };
}

function cellOf(operation: string, word = ''): Cell {
  if (!CELLS.includes(word)) throw new Error(`${operation}: ${word} is no answer`);
  return word as Cell;
}
