import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listedForm } from './listed-form';

/** The same relative place in the source tree and in `dist`. */
const FILE = join(__dirname, '../../data/common-passphrases.bin');

/** Of each digest. Among fifty thousand entries one of five thousand million others is taken for one of them. */
export const DIGEST_BYTES = 6;

/**
 * What many people have chosen before, and what stands first on the list of whoever guesses: `data/SOURCE.md`. Digests in their order, one after the
 * other: what is kept are other people's secrets, with their names among them, and nobody needs to read them.
 */
export class CommonPassphrases {
  constructor(private readonly digests: Buffer) {}

  static async read(): Promise<CommonPassphrases> {
    return new CommonPassphrases(await readFile(FILE));
  }

  /** How many spellings it knows. */
  get size(): number {
    return this.digests.length / DIGEST_BYTES;
  }

  /** In whatever spelling. */
  has(text: string): boolean {
    const wanted = createHash('sha256').update(listedForm(text)).digest().subarray(0, DIGEST_BYTES);
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = (from + to) >> 1;
      const order = this.digests.compare(wanted, 0, DIGEST_BYTES, middle * DIGEST_BYTES, (middle + 1) * DIGEST_BYTES);
      if (order === 0) return true;
      if (order < 0) from = middle + 1;
      else to = middle;
    }
    return false;
  }
}
