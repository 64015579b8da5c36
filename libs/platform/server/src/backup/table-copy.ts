import { createHash } from 'node:crypto';
import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { KeptTable } from './kept-tables';

/** The same rows are the same bytes, on every server and whatever its settings. */
export const SAME_BYTES = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0`;

/** What came by, counted. Rows of PostgreSQL's text format are lines, and nothing else in it is. */
export interface Measured {
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

const LINE_END = 10;

/** Lets everything through, and knows afterwards what it was. */
export class Measure extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private rows = 0;

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) this.rows++;
    done(null, chunk);
  }

  /** Once everything has come by. */
  measured(): Measured {
    return { sha256: this.hash.digest('hex'), bytes: this.bytes, rows: this.rows };
  }
}

export const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** All rows, in the order of their key, into whatever follows. */
export async function readTable(client: Client, { table, columns, order }: KeptTable, into: readonly Writable[] = [nowhere()]): Promise<Measured> {
  const rows = client.query(copyTo(`copy (select ${list(columns)} from public.${escapeIdentifier(table)} order by ${order}) to stdout`));
  const measure = new Measure();
  await pipeline([rows, measure, ...(into as Transform[])]);
  return measure.measured();
}

export async function fillTable(client: Client, { table, columns }: KeptTable, packed: Readable): Promise<void> {
  await pipeline(packed, createGunzip(), client.query(copyFrom(`copy public.${escapeIdentifier(table)} (${list(columns)}) from stdin`)));
}

function list(columns: readonly string[]): string {
  return columns.map(escapeIdentifier).join(', ');
}
