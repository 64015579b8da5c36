import { type Actor, Database, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { normalEmail } from '../account/normal-email';
import { PassphraseHasher } from './passphrase-hasher';

interface Kept {
  readonly id: string;
  /** Null for whoever signs in by mailed codes alone. */
  readonly hash: string | null;
  readonly isDemo: boolean;
}

/** Whose e-mail and passphrase these are. */
@Injectable()
export class CredentialsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The account, or undefined. An unknown e-mail and a demo account outside demo mode cost the same work as a known one. */
  async accountOf(_actor: Actor, email: string, passphrase: string): Promise<string | undefined> {
    const [kept] = await this.db.as(system, () =>
      this.db.query<Kept>('select id, passphrase_hash as hash, is_demo as "isDemo" from account where email = $1 or user_name = $1', [normalEmail(email)]));
    const mayEnter = kept !== undefined && kept.hash !== null && (!kept.isDemo || this.environment.AULA_MODE === 'demo');
    const isRight = await this.hasher.isRight(mayEnter ? kept.hash ?? undefined : undefined, passphrase);
    return mayEnter && isRight ? kept.id : undefined;
  }
}
