import { createHmac } from 'node:crypto';
import { identityErrors } from '@aula/identity/contract';
import { type Actor, Clock, Database, DomainError, ENVIRONMENT, type Environment, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type LimitName, LIMITS, spanOf } from './limit';
import { networkOf } from './network-of';

/** One statement, so that a hundred at once count as a hundred. $1 key, $2 now, $3 seconds each use lasts, $4 seconds that may be taken ahead */
const TAKE = `
  insert into allowance as a (key, spent_until) values ($1, $2::timestamptz + make_interval(secs => $3))
  on conflict (key) do update set spent_until = greatest(a.spent_until, $2) + make_interval(secs => $3)
  where greatest(a.spent_until, $2) + make_interval(secs => $3) <= $2::timestamptz + make_interval(secs => $4)
  returning key`;

/** How much an address may do, across all processes. */
@Injectable()
export class AllowancesService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'SECRET_KEY'>,
  ) {}

  /** Throws `identity.too-many-tries` where the address has used up what it may, with the seconds until it may again. Joins a running `db.as(system, …)`. */
  async take(_actor: Actor, name: LimitName, address: string | undefined): Promise<void> {
    const { each, ahead } = spanOf(LIMITS[name]);
    const key = createHmac('sha256', this.environment.SECRET_KEY).update(`identity.limit.${name}\n${networkOf(address)}`).digest();
    const [taken] = await this.db.as(system, () => this.db.query(TAKE, [key, this.clock.now(), each, ahead]));
    if (!taken) throw new DomainError(identityErrors, 'identity.too-many-tries', { seconds: Math.ceil(each) });
  }
}
