import { createHmac } from 'node:crypto';
import { identityErrors } from '@aula/identity/contract';
import { type Actor, Clock, Database, DomainError, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { networkOf } from '../limits/network-of';
import { COUNT_WRONG_CODE, WRONG_CODES } from './invitation-codes.queries';

const WINDOW_MS = 15 * 60_000;
/** A room of people types behind one address; whoever guesses needs millions. */
const ALLOWED = 60;

/** How often codes may be tried from one address. Rows, so that it holds across processes. */
@Injectable()
export class WrongCodes {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'SECRET_KEY'>,
  ) {}

  /** Throws `identity.too-many-codes`. Before a code is looked up. */
  async refuseMany(_actor: Actor, address: string): Promise<void> {
    const [counted] = await this.db.read<{ tries: number }>(system, WRONG_CODES, [this.originOf(address), this.since()]);
    if ((counted?.tries ?? 0) >= ALLOWED) throw new DomainError(identityErrors, 'identity.too-many-codes', { minutes: WINDOW_MS / 60_000 });
  }

  /** In a transaction of its own: the one in which the code was wrong is rolled back. */
  async count(_actor: Actor, address: string): Promise<void> {
    await this.db.as(system, () => this.db.query(COUNT_WRONG_CODE, [this.originOf(address), this.clock.now(), this.since()]));
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - WINDOW_MS);
  }

  private originOf(address: string): Buffer {
    return createHmac('sha256', this.environment.SECRET_KEY).update('identity.wrong-code\n').update(networkOf(address)).digest();
  }
}
