import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Turns } from './turns';

export interface HashParameters {
  /** KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP's first choice for Argon2id: 46 MiB, one pass, one lane. */
export const STRONG: HashParameters = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

/** Of libuv's four threads, one is left for whatever else needs them. */
const MOST_AT_ONCE = 3;

/**
 * Argon2id. The parameters stand in each hash, so that they may rise later. Tests replace it by one with cheap parameters.
 * Work runs on libuv's threads, as many at once as there are processors, and not on all four: more would not be sooner, would take 46 MiB each,
 * and would keep files and names of hosts waiting, which need these threads too.
 */
export class PassphraseHasher {
  private readonly turns = new Turns(Math.min(availableParallelism(), MOST_AT_ONCE));
  private readonly decoy: Promise<string>;

  constructor(private readonly parameters: HashParameters = STRONG) {
    // Made at boot: the first unknown e-mail must not cost more than the second.
    this.decoy = this.hash(randomBytes(24).toString('base64'));
    this.decoy.catch(() => undefined); // told to whoever awaits it
  }

  /** NFC is the only thing that happens to a passphrase before it is hashed. */
  hash(passphrase: string): Promise<string> {
    return this.turns.take(() => hash(passphrase.normalize('NFC'), this.parameters));
  }

  /** Whether a hash of ours has the parameters of today. */
  isUpToDate(kept: string): boolean {
    const { memoryCost, timeCost, parallelism } = this.parameters;
    return kept.includes(`$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
  }

  /** Without a hash (nobody has that e-mail) it does the same work and answers no. */
  async isRight(kept: string | undefined, passphrase: string): Promise<boolean> {
    const isHash = kept?.startsWith('$argon2id$') ?? false;
    const compared = isHash && kept ? kept : await this.decoy;
    const isSame = await this.turns.take(() => verify(compared, passphrase.normalize('NFC')));
    return isHash && isSame;
  }
}
