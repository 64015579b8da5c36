import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Environment, ENVIRONMENT } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import * as z from 'zod/mini';
import { type SealHead, sign, type SignedHead } from './seal-of';

const signedHead = z.strictObject({ number: z.int(), hash: z.string(), entries: z.int(), lastEntry: z.string(), sealedAt: z.string(), signature: z.string() });
const FILE = /^heads-\d{4}-\d{2}\.jsonl$/;
/** Some lines; one has about 300 bytes. */
const TAIL_BYTES = 4_096;

/**
 * Heads of seals outside of the database: a folder of its own, with a file for each month and a line for each head. Lines are added and on the disk
 * before anything says so. A line may stand there twice, and a torn one is followed by the whole one: both mean nothing.
 */
@Injectable()
export class AuditHeads {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'AUDIT_HEADS' | 'SECRET_KEY'>) {}

  async append(heads: readonly SealHead[]): Promise<void> {
    for (const month of new Set(heads.map(monthOf))) {
      const lines = heads.filter((head) => monthOf(head) === month).map((head) => `${this.lineOf(head)}\n`);
      await this.appendLines(join(this.environment.AUDIT_HEADS, `heads-${month}.jsonl`), lines.join(''));
    }
  }

  /** As it stands in the file and in the mail. */
  lineOf(head: SealHead): string {
    return JSON.stringify(sign(head, this.environment.SECRET_KEY));
  }

  /** The highest number outside, zero for none: a seal that was lost in the database still has its number. */
  async lastNumber(): Promise<number> {
    const newest = (await this.files()).at(-1);
    if (newest === undefined) return 0;
    const file = await open(newest, 'r');
    try {
      const { size } = await file.stat();
      const length = Math.min(size, TAIL_BYTES);
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
      return Math.max(0, ...buffer.toString('utf8').split('\n').flatMap((line) => headIn(line)?.number ?? []));
    } finally {
      await file.close();
    }
  }

  /** Every head, in the order of files and lines; `paths` are other copies than the folder. */
  async *all(paths?: readonly string[]): AsyncIterable<SignedHead> {
    for (const path of paths ?? (await this.files())) {
      for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
        const head = headIn(line);
        if (head) yield head;
      }
    }
  }

  private async files(): Promise<string[]> {
    const names = await readdir(this.environment.AUDIT_HEADS).catch(nothingYet);
    return names.filter((name) => FILE.test(name)).sort().map((name) => join(this.environment.AUDIT_HEADS, name));
  }

  private async appendLines(path: string, lines: string): Promise<void> {
    await mkdir(this.environment.AUDIT_HEADS, { recursive: true, mode: 0o700 });
    const file = await open(path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
      // A write that was cut off has no end of its line: what follows must not be lost with it.
      await file.write(size > 0 && buffer.toString() !== '\n' ? `\n${lines}` : lines);
      await file.sync();
    } finally {
      await file.close();
    }
    const folder = await open(this.environment.AUDIT_HEADS, 'r');
    await folder.sync().finally(() => folder.close()); // the name is on the disk too
  }
}

function monthOf({ sealedAt }: SealHead): string {
  return sealedAt.slice(0, 'yyyy-mm'.length);
}

/** Undefined for what is torn, or no head. */
function headIn(line: string): SignedHead | undefined {
  try {
    return z.safeParse(signedHead, JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function nothingYet(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
