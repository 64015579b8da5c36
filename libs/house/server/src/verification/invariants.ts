import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Beside the source as beside the build: `tools/build-node.mjs` copies it. */
const FILE = resolve(__dirname, '../../../../../tools/invariants.sql');

const NAME = /^select '([a-z]+\.[a-z-]+)' as promise/m;

/** Something a domain promises, and the statement that finds what breaks it. */
export interface Invariant {
  /** `domain.what-is-promised` */
  readonly promise: string;
  /** For whoever operates the platform, in Spanish. */
  readonly sentence: string;
  /** Answers with one row, `promise` and `subject`, for each that is broken. */
  readonly sql: string;
}

/** Every statement of `tools/invariants.sql`, in its order. */
export function readInvariants(): Invariant[] {
  return invariantsIn(readFileSync(FILE, 'utf8'));
}

/** A statement ends with a semicolon at the end of a line; the last line of comment before it is its sentence. */
export function invariantsIn(text: string): Invariant[] {
  return text.split(/;\n/).filter((part) => part.trim() !== '').map((part) => {
    const lines = part.split('\n');
    const begin = lines.findIndex((line) => line !== '' && !line.startsWith('--'));
    const sql = lines.slice(begin).join('\n');
    const promise = NAME.exec(sql)?.[1];
    const sentence = lines[begin - 1]?.replace(/^-- /, '');
    if (promise === undefined || !sentence) throw new Error(`a statement without name or sentence: ${sql.slice(0, 80)}`);
    return { promise, sentence, sql };
  });
}
